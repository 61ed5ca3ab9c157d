# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyring slot against a real Secret Service on a private bus, and against everything that can go wrong there."""

from __future__ import annotations

import pytest

from tests.vault.drivers.keyrings import MISSING, act_on_a_bus

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


@pytest.fixture
def act(written, home, tmp_path):
    """Run a scene in a process of its own, on a bus of its own on which nothing starts by itself."""
    place, recovery_key = written

    def _act(scene, **environment):
        environment["SHEET"] = " ".join(recovery_key.groups())
        act_on_a_bus("tests.vault.drivers.keyring_scenarios", scene, place, tmp_path, environment)

    return _act


@pytest.mark.parametrize(
    "scene",
    [
        "opens_and_is_removed",
        "opens_in_a_process_apart",
        "adding_twice_leaves_one_key",
        "follows_a_new_passphrase",
        "is_left_out_when_silent_at_a_new_passphrase",
        "holds_a_wrong_value",
        "has_lost_the_entry",
    ],
)
def test_a_keyring_that_answers(act, scene):
    """T3: a way in that is off by default, never the only one, and gone when it is taken away."""
    act(scene)


@pytest.mark.parametrize(
    "scene", ["is_locked", "has_its_prompt_dismissed", "hangs", "is_not_there", "has_no_bus"]
)
def test_a_keyring_that_does_not_answer(act, scene):
    """T9: whatever a keyring does, the passphrase is asked for in one calm line and opens the journal."""
    act(scene)


@pytest.mark.parametrize(
    "by", ["environment", "null by environment", "plain text by environment", "file"]
)
def test_code_planted_as_a_keyring_is_never_run(act, home, tmp_path, by):
    """T15: neither the environment nor a configuration file chooses where the key goes."""
    planted = tmp_path / "planted"
    planted.mkdir()
    mark = tmp_path / "planted code ran"
    (planted / "planted.py").write_text(
        f"open({str(mark)!r}, 'w').close()\n"
        "from keyring.backend import KeyringBackend\n"
        "class Keyring(KeyringBackend):\n    priority = 99\n"
        "    def get_password(self, s, u): return None\n"
        "    def set_password(self, s, u, p): pass\n"
    )
    environment = {"PLANTED_MARK": str(mark), "PYTHONPATH": str(planted)}
    if by == "file":
        for folder in (home / ".config/python_keyring", home / ".local/share/python_keyring"):
            folder.mkdir(parents=True)
            (folder / "keyringrc.cfg").write_text(
                f"[backend]\ndefault-keyring=planted.Keyring\nkeyring-path={planted}\n"
            )
    else:
        environment["PYTHON_KEYRING_BACKEND"] = {
            "environment": "planted.Keyring",
            "null by environment": "keyring.backends.null.Keyring",
            "plain text by environment": "keyrings.alt.file.PlaintextKeyring",
        }[by]
    act("runs_no_planted_code", **environment)


def test_a_crash_at_every_step_of_adding_and_removing(act):
    """T12: the journal opens by passphrase and by the sheet at every moment."""
    act("survives_crashes")
