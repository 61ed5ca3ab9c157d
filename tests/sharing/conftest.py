# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people with keys, and a letter between them."""

from __future__ import annotations

import pytest

from peerdesk.sharing.letter import Field, Item, Letter
from peerdesk.sharing.sealing import OwnKeys, addressed
from peerdesk.vault import age, box

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


def fresh_keys():
    return OwnKeys(age.fresh_identity(), box.fresh_key())


@pytest.fixture(scope="session")
def wren():
    return fresh_keys()


@pytest.fixture(scope="session")
def maren():
    return fresh_keys()


@pytest.fixture
def letter(wren, maren):
    return addressed(LETTER, wren, "Wren", (maren.card("Maren"),))
