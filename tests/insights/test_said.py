# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of the writer stand in a sentence on its one line, and it stays known which they are."""

from __future__ import annotations

from peerdesk.insights.phrasing.said import own, say, word
from peerdesk.records.answers import Word


def test_a_word_that_was_typed_over_several_lines_breaks_no_sentence():
    said = say("You wrote {word}.", word=word(Word("own1", " too\n\tmuch \u2028 today ")))
    assert said.text == "You wrote “too much today”."
    assert [said.text[start:end] for start, end in said.quoted] == ["too much today"]
    assert own("plain").text == "plain"
