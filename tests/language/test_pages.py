# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of Help can be read by someone tired, and say plainly what PeerDesk cannot do."""

from __future__ import annotations

import pytest

from peerdesk import assets
from peerdesk.language.pages import PAGES, load_page

EVERY = (*PAGES, "protects_short")


def test_every_page_on_disk_can_be_reached():
    assert {f"{name}.toml" for name in EVERY} == set(assets.names_in("pages"))


@pytest.mark.parametrize("name", EVERY)
def test_a_page_is_titles_and_short_paragraphs(name):
    page = load_page(name)
    assert page.title
    assert page.sections
    for section in page.sections:
        assert section.paragraphs
        assert all(0 < len(paragraph) <= 330 for paragraph in section.paragraphs)


def test_the_first_thing_read_fits_a_glance():
    lines = [
        line for section in load_page("protects_short").sections for line in section.paragraphs
    ]
    assert len(lines) <= 8


@pytest.mark.parametrize("name", ["protects_short", "protects"])
def test_the_limits_are_said_before_the_first_word_is_written(name):
    """T3, T4, T9 and M18: the owner of the machine, a court, a lost passphrase, no help in danger."""
    text = _text(name)
    assert "controls this computer" in text
    assert "court" in text
    assert "recovery key" in text
    assert "it cannot call for help" in text


def test_a_spare_copy_is_the_whole_folder():
    """T10: until PeerDesk makes copies by itself, one sentence says how to make a whole one."""
    assert "close PeerDesk, copy the whole .peerdesk folder" in _text("protects")


def test_a_page_that_does_not_exist_is_not_made_up():
    with pytest.raises(FileNotFoundError):
        load_page("nowhere")


def _text(name):
    return " ".join(line for section in load_page(name).sections for line in section.paragraphs)
