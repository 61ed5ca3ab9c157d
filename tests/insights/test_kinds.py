# SPDX-License-Identifier: GPL-3.0-or-later
"""Each of the 23 kinds of observation, as somebody’s weeks might bring it about."""

from __future__ import annotations

from datetime import date

from peerdesk.insights.observe import closing, observe
from peerdesk.insights.written import Span
from peerdesk.records.answers import Many, Silence, Word
from peerdesk.records.around import AgendaLine, AgendaState
from peerdesk.records.circle import Circle, Seat, VoiceMore
from peerdesk.records.entry import LaterLook
from peerdesk.records.network import Network
from tests.builders import a_check_in, a_disclosure, a_meeting, a_moment, a_note, a_strand
from tests.insights.looks import asked_again, many, of_kind, one, quoted_words, the_one, wrote


def test_1_what_it_took_and_gave_stand_side_by_side():
    took = [a_check_in(4, 4, n) for n in range(1, 4)] + [a_check_in(4, 0, 4)]
    rest = [a_check_in(2, 2, n) for n in range(5, 10)]
    first, second = of_kind(1, wrote(*took, *rest))
    assert first.sentence == (
        "In 9 check-ins over 12 weeks you wrote that it took a lot 4 times. "
        "In 3 of those it also gave a lot."
    )
    assert first.beside == ("What it gave was not said in 1 of them.",)
    assert second.sentence.startswith("In 8 check-ins over 12 weeks you wrote that it gave a lot 3")
    assert second.beside == ("Left blank in 1 other. Blank is not “none”.",)
    assert quoted_words(first) == ["a lot", "a lot"]


def test_1_unsure_is_not_the_same_as_not_said():
    unsure = [a_check_in(4, 0, n, reward=Silence.UNSURE) for n in range(1, 5)]
    said = of_kind(1, wrote(*unsure))[0]
    assert said.numbers["other_not_said"] == 0
    assert said.beside == ("Four is a small number.",)


def test_1_names_the_words_that_were_said():
    said = of_kind(1, wrote(*(a_check_in(order, 1, order) for order in (1, 2, 4, 5))))[0]
    assert "it took a lot or more than I could hold 2 times" in said.sentence


def test_2_blanks_are_said_to_be_blank():
    entries = [a_check_in(2, 2, n) for n in range(7)] + [a_check_in(0, 2, n) for n in range(5)]
    entries += [a_check_in(0, 2, 3, toll=Silence.UNSURE), a_check_in(0, 2, 4, toll=Silence.NOT_NOW)]
    said = the_one(2, wrote(*entries))
    assert said.sentence == (
        "You said what it took in 7 check-ins and left it blank in 5. Blanks aren’t counted as anything."
    )
    assert said.beside == ("Unsure in 1 other, not now in 1.",)


def test_3_a_source_with_its_whole():
    chose = [many("toll_sources", "decisions_elsewhere")] * 5 + [many("toll_sources", "rushed")] * 6
    chose[0] = many("toll_sources", "decisions_elsewhere", "sleep_or_food")
    entries = [a_check_in(2, 2, n, toll_sources=said) for n, said in enumerate(chose)]
    said = of_kind(3, wrote(*entries))
    assert [found.key for found in said] == ["source:decisions_elsewhere", "source:rushed"]
    assert said[0].sentence == (
        "“decisions made elsewhere” appeared in 5 of the 11 check-ins that say what it took came from."
    )
    assert said[1].sentence.endswith("It is the source you chose most often in this span.")


def test_4_small_cuts_are_listed():
    entries = [a_check_in(2, 2, 1, small_cut="You people"), a_meeting(2, small_cut="Sweetheart")]
    said = the_one(4, wrote(*entries, a_check_in(1, 1, 3, small_cut=" ")))
    assert said.sentence == (
        "You noted a small cut 2 times, in 3 check-ins and meetings. Here they are, if you want them."
    )
    assert said.beside == ("Nothing is assumed about the others.",)
    assert set(said.behind) == {entry.id for entry in entries}


def test_5_what_was_answered_after_sharing_beside_what_it_took_at_first():
    shared = [a_disclosure("shared", n, toll=a_strand("took", 2)) for n in range(1, 7)]
    answers = ["heavier"] * 4 + ["lighter"] * 2
    again = [asked_again(entry, said) for entry, said in zip(shared, answers, strict=True)]
    alone = a_disclosure("reflecting", 8)
    said = the_one(5, wrote(*shared, alone, a_disclosure("held_back", 9), follow_ups=tuple(again)))
    assert said.sentence == (
        "In the 6 entries about sharing something of your own that you were asked about again, "
        "you wrote “lighter” in 2 and “heavier” in 4."
    )
    assert said.beside == (
        "When you wrote them, it took a little in 6 of these.",
        "Not asked about again, or left alone: 1. That is fine. Six is a small number.",
    )


def test_6_holding_back_has_a_sentence_of_its_own():
    glad = one("kept_glad", "yes")
    entries = [a_disclosure("held_back", n, kept_glad=glad) for n in range(1, 5)]
    mixed = a_disclosure("held_back", 6, kept_glad=one("kept_glad", "mixed"))
    said = the_one(6, wrote(*entries, mixed, a_disclosure("held_back", 7)))
    assert said.sentence == (
        "You held something back and said whether you are glad of it in 5 entries: “glad” in 4 and “mixed” in 1."
    )
    assert said.beside[0] == "Five is a small number."


def test_7_a_space_after_sharing():
    space = many("supportive_space", "after")
    costs = [2, 2, 2, 2, 4]
    entries = [
        a_disclosure("shared", n, toll=a_strand("took", cost), supportive_space=space)
        for n, cost in enumerate(costs, start=1)
    ]
    said = the_one(7, wrote(*entries, follow_ups=(asked_again(entries[0], "gone"),)))
    assert said.sentence == (
        "Where you marked a supportive space after sharing and said what it took (5), "
        "it took a little in 4 and a lot in 1."
    )
    assert said.beside == ("Asked again, you wrote “gone” in 1. Five is a small number.",)


def test_8_what_held():
    held = [["connection", "fellow_peers"]] * 5 + [["connection"]] + [["rest"]] + [["no_words"]] * 7
    entries = [a_check_in(2, 2, n, held_by=many("held_by", *words)) for n, words in enumerate(held)]
    assert the_one(8, wrote(*entries)).sentence == (
        "“connection” (6) and “fellow peers” (5) are what you most often said held you, in 14 check-ins."
    )


def test_9_counts_meetings_and_no_voice():
    waiting = frozenset({VoiceMore.NOT_YET_SPOKEN})
    marked = Circle((Seat("1", "mother", more=waiting), Seat("2", "son", more=waiting)))
    entries = [a_meeting(1, circle=marked), a_meeting(2, circle=Circle((Seat("1", "mother"),)))]
    said = the_one(9, wrote(*entries, a_meeting(3)))
    assert said.sentence == (
        "In 1 of the 2 meetings with a circle you marked “not yet spoken”. "
        "Here it is, if you want to add what came later."
    )
    assert "mother" not in said.sentence


def test_10_the_only_peer():
    alone = [a_meeting(n, only_peer=one("yes_no", "yes")) for n in range(7)]
    others = [a_meeting(n, only_peer=one("yes_no", "no")) for n in range(8, 11)]
    said = the_one(10, wrote(*alone, *others, a_meeting(12, only_peer=Silence.UNSURE)))
    assert said.sentence == (
        "You were the only peer in the room in 7 of the 10 meetings where you answered that."
    )
    assert said.beside == ("Unsure in 1 other.",)


def test_11_recognition():
    came = ["none_came"] * 4 + ["team", "network"]
    entries = [
        a_check_in(2, 2, n, recognition_from=many("recognition_from", who))
        for n, who in enumerate(came)
    ]
    said = the_one(11, wrote(*entries))
    assert said.sentence == (
        "You answered about recognition in 6 check-ins: “none came” in 4 and someone named in 2."
    )
    assert said.beside == ("Six is a small number.",)


def test_12_unseen_work():
    kinds = [["soothing_colleagues", "explaining_the_role"]] * 3 + [["soothing_colleagues"]]
    entries = [
        a_check_in(2, 2, n, unseen_labour=many("unseen_labour", *words))
        for n, words in enumerate(kinds)
    ]
    assert the_one(12, wrote(*entries)).sentence == (
        "Unseen work you noted in 4 check-ins: “soothing colleagues” (4) and “explaining the role” (3)."
    )


def test_13_feelings_appear_together():
    both = [a_check_in(2, 2, n, took_feelings=many("feelings", "weary", "glad")) for n in range(4)]
    across = a_check_in(
        2, 2, 5, took_feelings=many("feelings", "weary"), gave_feelings=many("feelings", "glad")
    )
    alone = [a_check_in(2, 2, n, gave_feelings=many("feelings", "glad")) for n in range(6, 13)]
    assert the_one(13, wrote(*both, across, *alone)).sentence == (
        "“glad” and “weary” appeared together in 5 of the 12 check-ins that say how it felt."
    )


def test_14_later_looks():
    look = LaterLook(a_moment(1), "Her hands.")
    said = the_one(14, wrote(a_meeting(3, later_looks=(look,)), a_note()))
    assert said.sentence.startswith("You added a later look to 1 of 2 entries.")


def test_15_words_the_writer_added():
    mine = Many((Word("own1", "sandbagged"), Word("own2", "lit")))
    entries = [a_check_in(2, 2, 1, took_feelings=mine), a_check_in(2, 2, 2, gave_feelings=mine)]
    elsewhere = a_check_in(2, 2, 3, held_by=Many((Word("own1", "not this list"),)))
    own = frozenset({("feelings", "own1"), ("feelings", "own2")})
    said = the_one(15, wrote(*entries, elsewhere, own_words=own))
    assert said.sentence == (
        "Words you added yourself stand in 2 of these entries: “sandbagged” (2) and “lit” (2)."
    )


def test_16_force_and_what_was_left_alone():
    entries = [a_meeting(n, force=many("restrictive_practice", "search")) for n in range(1, 4)]
    entries.append(a_check_in(3, 0, 5, toll_sources=many("toll_sources", "witnessed_force")))
    again = (
        asked_again(entries[0], "heavier"),
        asked_again(entries[1], "same"),
        asked_again(entries[2], state="let_go"),
        asked_again(entries[3], state="stopped"),
    )
    said = the_one(16, wrote(*entries, follow_ups=again))
    assert said.sentence == (
        "You wrote about force or its threat in 4 of 4 meetings and check-ins. "
        "Follow-ups you answered: “the same” (1) and “heavier” (1). Two were left alone, which is fine."
    )


def test_17_being_oneself_by_the_form_of_the_meeting():
    entries = []
    for form, performed, whole in (("around_a_table", 6, 9), ("circle", 1, 5), ("yarning", 1, 3)):
        for n in range(whole):
            meeting = a_meeting(n, form=one("meeting_form", form))
            word = "performed_a_lot" if n < performed else "could_be_myself"
            check_in = a_check_in(2, 2, n, faking=one("faking", word), belongs_to=meeting.id)
            entries += [meeting, check_in]
    said = the_one(17, wrote(*entries))
    assert said.sentence == (
        "“performed a lot” was marked in these check-ins: 6 of 9 that belong to a meeting "
        "“around a table” and 1 of 5 that belong to a meeting “in a circle”."
    )
    (line,) = said.beside
    assert line == (
        "3 other check-ins answered this. Their meeting’s form is not said, or came too seldom to count. "
        "Five is a small number."
    )


def test_18_someone_alongside():
    entries = []
    for n, safe in enumerate(["felt_safe"] * 4 + ["mixed"]):
        meeting = a_meeting(n, felt_alongside=one("felt_alongside", "yes"))
        kept = one("safety", safe)
        entries += [meeting, a_disclosure("shared", n, belongs_to=meeting.id, safety_self=kept)]
    said = the_one(18, wrote(*entries, a_disclosure("shared", 9, safety_self=kept)))
    assert said.sentence == (
        "In the 5 entries that belong to a meeting where you felt someone alongside, "
        "you wrote “felt safe” in 4 and “mixed” in 1 for how safe it was for you. "
        "That is what was written; it may not be why."
    )


def test_19_a_network_is_only_listed():
    kept = {"kept_in": one("network_kept_in", "yes")}
    slate = Network("slate", "Slate", a_moment(60), answers=kept)
    first = a_meeting(30, network="slate", first_meeting=one("first_meeting", "yes"))
    said = the_one(
        19, wrote(first, a_meeting(1, network="slate"), a_meeting(2), networks={"slate": slate})
    )
    assert said.sentence == (
        "You wrote 2 entries about Slate, from 14 April to 13 May. A first meeting is among them, on 14 April."
    )
    assert said.beside == ("To “Was I kept in?” you answered “Yes”.",)


def test_20_the_agenda_can_be_let_go():
    waiting = tuple(AgendaLine(f"a{n}", a_moment(n * 10)) for n in range(1, 4))
    gone = AgendaLine("b", a_moment(80), state=AgendaState.LET_GO)
    said = the_one(20, wrote(agenda=(*waiting, gone), agenda_day=date(2026, 5, 20)))
    assert said.sentence == (
        "Three things are waiting on your agenda. The oldest is from 14 April. You can let it go. "
        "The next conversation you noted is on 20 May."
    )


def test_21_what_it_gave_came_from():
    chose = [["voice_came_in", "could_be_myself"]] * 4 + [["nothing_today"]] * 8
    entries = [
        a_check_in(2, 2, n, reward_sources=many("reward_sources", *words))
        for n, words in enumerate(chose)
    ]
    assert the_one(21, wrote(*entries)).sentence == (
        "Across 12 check-ins that say what it gave came from, you most often chose "
        "“could be myself” (4) and “a voice came in” (4)."
    )


def test_22_sources_appear_together():
    chose = [["rushed", "racism"]] * 4 + [["rushed"]] * 6
    entries = [
        a_check_in(2, 2, n, toll_sources=many("toll_sources", *words))
        for n, words in enumerate(chose)
    ]
    assert the_one(22, wrote(*entries)).sentence == (
        "“racism” and “rushed” appeared together in 4 of the 10 check-ins that say what it took came from. "
        "Would you want company in thinking about that?"
    )


def test_23_a_month_without_entries_only_sets_a_count_straight():
    april_is_empty = [a_check_in(4, 4, n) for n in (1, 2, 50, 51)]
    span = Span(date(2026, 3, 1), date(2026, 5, 14))
    assert the_one(23, wrote(*april_is_empty, span=span)).sentence == (
        "There are no entries for April. Nothing is assumed about April."
    )
    only_notes = [a_note(days_ago=n) for n in (1, 50)]
    assert not observe(wrote(*only_notes, span=span))


def test_24_nothing_repeats():
    written = wrote(a_note())
    assert closing(written, observe(written)) == (
        "Nothing repeats enough here to count. Your entries stand in the journal as you wrote them.",
    )


def test_25_it_ends_with_a_question():
    written = wrote(*(a_check_in(4, 4, n) for n in range(1, 5)))
    assert closing(written, observe(written)) == (
        "This is one way of looking. Does it fit, or is something missing?",
    )
