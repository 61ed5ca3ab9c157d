# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window on a real screen, for the stories that are gone through there once more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.window import Screen, Window


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """One screen for all the stories of a file."""
    from tests.window import a_screen  # here: its bus is not on every system

    with a_screen(tmp_path_factory.mktemp("screen")) as screen:
        yield screen


@pytest.fixture
def window(screen: Screen, home: Path) -> Iterator[Window]:
    """The program where nothing is yet."""
    from tests.window import Window  # here, as above

    window = Window(screen, home)
    yield window
    window.kill()
