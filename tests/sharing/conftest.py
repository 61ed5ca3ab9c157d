# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people with keys, and a letter between them."""

from __future__ import annotations

import pytest

from peerdesk.sharing.letter import Field, Item, Letter
from peerdesk.sharing.sealing import addressed
from tests.keys import fresh_keys

LETTER = Letter(
    1,
    "abcdefghijkmnpqr",
    "letter",
    asks_for=("witness", "questions"),
    line="Mostly I want to stay with the pause.",
    items=(
        Item(
            "meeting",
            "Week of 11 May 2026",
            "This network",
            (Field("What happened", ("A parent spoke. ", " Then the room went still.")),),
        ),
    ),
)


@pytest.fixture(scope="session")
def wren():
    return fresh_keys()


@pytest.fixture(scope="session")
def maren():
    return fresh_keys()


@pytest.fixture
def letter(wren, maren):
    return addressed(LETTER, wren, "Wren", (maren.card("Maren"),))
