# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyring that never answers, asked by a real window on a bus of its own: nobody is made to wait for it."""

from __future__ import annotations

import pytest

from tests.vault.drivers.keyrings import MISSING, act_on_a_bus

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


@pytest.mark.parametrize(
    "scene",
    [
        "closing_while_it_opens",
        "closing_while_it_opens_without_a_process_apart",
        "another_look_while_it_opens",
        "passphrase_instead",
        "closing_while_it_is_switched_off",
        "closing_while_it_is_made",
        "closing_while_the_passphrase_is_changed",
    ],
)
def test_nobody_has_to_wait_for_a_keyring_that_does_not_answer(home, tmp_path, scene):
    """T9: who closes the window meanwhile, or would rather type the passphrase, does so at once."""
    act_on_a_bus("tests.ui.drivers.silent_keyring", scene, home, tmp_path, {})


def test_what_asks_a_keyring_ends_with_the_window_that_is_killed(home, tmp_path):
    """T15: nothing of ours goes on without the window, and no question of the keyring stays on the screen."""
    act_on_a_bus("tests.ui.drivers.silent_keyring", "the_window_is_killed", home, tmp_path, {})
