# SPDX-License-Identifier: GPL-3.0-or-later
"""One evening at the real window is spent once, and looked at by many tests."""

from __future__ import annotations

import shutil

import pytest

from tests.conftest import WINDOW_TOOLS
from tests.security.evening import Evening, spend
from tests.window import a_screen


@pytest.fixture(scope="session")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    missing = [tool for tool in WINDOW_TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with a_screen(tmp_path_factory.mktemp("screen")) as screen:
        return spend(screen, tmp_path_factory.mktemp("home"))
