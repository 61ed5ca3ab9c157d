# SPDX-License-Identifier: GPL-3.0-or-later
"""What the circle says aloud and writes beside its seats. Roles come first; never initials of a name."""

from __future__ import annotations

from collections.abc import Sequence

from peerdesk.ui.widgets.circle.state import ALSO, CircleState, SeatState
from peerdesk.wording import _, ngettext


def voice_word(voice: str) -> str:
    """Return the word for one of VOICES, or for nothing said."""
    return {
        "heard": _("Heard"),
        "quiet": _("Quiet"),
        "spoken_for": _("Spoken for"),
        "not_in_the_room": _("Not in the room"),
    }.get(voice, _("Not said"))


def also_word(word: str) -> str:
    """Return the words for one of ALSO."""
    return {
        "not_yet_spoken": _("Not yet spoken"),
        "through_body": _("Spoke through body or action"),
        "not_yet_met": _("Spoke, not yet met"),
    }[word]


def role_of(circle: CircleState, seat: SeatState) -> str:
    """Return the role inside a sentence, told apart from another seat with the same role."""
    if seat.own:
        return _("you")
    role = _own_role(seat)
    if sum(other.role == seat.role for other in circle.seats) == 1:
        return role
    if seat.made_up_name:
        return _("{role} called {name}").format(role=role, name=seat.made_up_name)
    place = circle.index(seat.id) + 1
    return _("{role} in seat {number}").format(role=role, number=place)


def label_of(seat: SeatState) -> str:
    """Return the role as written beside the ring."""
    return _("at the centre") if seat.role == _("the person at the centre") else _own_role(seat)


def short_role(seat: SeatState, *, brief: bool = False) -> str:
    """Return the role as written on a chip; `brief` where there is little room."""
    if seat.own:
        return _("you")
    if seat.role == _("the person at the centre"):
        return _("centre") if brief else _("the centre")
    return _own_role(seat)


def letters_of(seat: SeatState) -> str:
    """Return the two letters inside a seat, from the role; the writer's own says it whole."""
    if seat.own:
        return _("You")
    words = label_of(seat).split()
    plain = [word for word in words if word.lower() not in _small_words()] or words
    return plain[0][:2].capitalize() if plain else ""


def circle_name(circle: CircleState) -> str:
    """Return how the whole circle is spoken."""
    seats, threads = len(circle.seats), len(circle.threads)
    return _("Circle, {seats}, {threads}. Arrow keys move round.").format(
        seats=ngettext("{n} seat", "{n} seats", seats).format(n=seats),
        threads=ngettext("{n} thread", "{n} threads", threads).format(n=threads),
    )


def seat_name(circle: CircleState, seat: SeatState) -> str:
    """Return how one seat is spoken: role, voice, further words, threads, place."""
    called = _("{role}, called {name}.") if seat.made_up_name else "{role}."
    said = [called.format(role=_sentence(_own_role(seat)), name=seat.made_up_name)]
    said.append(_voice_sentence(circle, seat) + ".")
    said += [also_word(word) + "." for word in ALSO if word in seat.also]
    if joined := [role_of(circle, other) for other in circle.joined_to(seat.id)]:
        said.append(_threads_to(joined))
    place = circle.index(seat.id) + 1
    said.append(_("Seat {place} of {seats}.").format(place=place, seats=len(circle.seats)))
    return " ".join(said)


def say_voice(circle: CircleState, seat: SeatState) -> str:
    """Return what is announced once a voice has changed."""
    voice = _voice_sentence(circle, seat)
    return f"{title_of(circle, seat)}, {voice[:1].lower()}{voice[1:]}."


def say_also(circle: CircleState, seat: SeatState, word: str) -> str:
    """Return what is announced once a further word has been added or taken off."""
    text = _("{role}, {word}.") if word in seat.also else _("{role}, no longer {word}.")
    said = also_word(word)
    return text.format(role=title_of(circle, seat), word=said[:1].lower() + said[1:])


def say_thread(circle: CircleState, one: str, other: str) -> str:
    """Return what is announced once a thread has been drawn or taken away."""
    drawn = circle.thread(one, other) is not None
    text = (
        _("Thread from {one} to {other}.") if drawn else _("No thread from {one} to {other} now.")
    )
    return _with_roles(text, circle, one, other)


def ask_thread(circle: CircleState, one: str, other: str) -> str:
    """Return what is announced while a thread is being drawn with the keys."""
    drawn = circle.thread(one, other) is not None
    text = (
        _("Take away the thread from {one} to {other}?")
        if drawn
        else _("Thread from {one} to {other}?")
    )
    return _with_roles(text, circle, one, other)


def ask_speaker(circle: CircleState, seat_id: str, speaker: str) -> str:
    """Return what is announced while choosing who spoke for a seat."""
    return _with_roles(_("{one}, spoken for by {other}?"), circle, seat_id, speaker, titled=True)


def say_moved(circle: CircleState, seat: SeatState) -> str:
    """Return what is announced once a seat has moved."""
    before, after = circle.beside(seat.id)
    return _("{role} is now between {before} and {after}.").format(
        role=title_of(circle, seat),
        before=role_of(circle, before),
        after=role_of(circle, after),
    )


def say_seat(text: str, circle: CircleState, seat: SeatState, place: int = 0) -> str:
    """Fill `{role}`, `{place}` and `{seats}` in a sentence that begins with the role of a seat."""
    return text.format(role=title_of(circle, seat), place=place, seats=len(circle.seats))


def say_taken_back(circle: CircleState, undone: CircleState) -> str:
    """Return what became of `undone` when it was taken back: a seat came or went, a voice is as it was before."""
    here = {seat.id: seat for seat in circle.seats}
    there = {seat.id for seat in undone.seats}
    for seat in undone.seats:
        now = here.get(seat.id)
        if now is None:
            return say_seat(_("{role} taken away."), undone, seat)
        if (now.voice, now.spoken_for_by) != (seat.voice, seat.spoken_for_by):
            return say_voice(circle, now)
    back = next((seat for seat in circle.seats if seat.id not in there), None)
    return say_seat(_("{role} is back."), circle, back) if back else _("Taken back.")


def _own_role(seat: SeatState) -> str:
    return _("you") if seat.own else seat.role or _("someone")


def heading_of(seat: SeatState) -> str:
    """Return the role as a heading."""
    return _sentence(_own_role(seat))


def title_of(circle: CircleState, seat: SeatState) -> str:
    """Return the role as the beginning of a sentence."""
    return _sentence(role_of(circle, seat))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _voice_sentence(circle: CircleState, seat: SeatState) -> str:
    if seat.spoken_for_by is None:
        return voice_word(seat.voice)
    return _("Spoken for by {role}").format(role=role_of(circle, circle.seat(seat.spoken_for_by)))


def _with_roles(
    text: str, circle: CircleState, one: str, other: str, *, titled: bool = False
) -> str:
    first = role_of(circle, circle.seat(one))
    return text.format(
        one=_sentence(first) if titled else first, other=role_of(circle, circle.seat(other))
    )


def _threads_to(roles: Sequence[str]) -> str:
    text = ngettext("Thread to {roles}.", "Threads to {roles}.", len(roles))
    if len(roles) == 1:
        return text.format(roles=roles[0])
    some = ", ".join(roles[:-1])
    return text.format(roles=_("{some} and {last}").format(some=some, last=roles[-1]))


def _small_words() -> frozenset[str]:
    """Words a role may begin with that tell nothing of it."""
    return frozenset(_("the a an my at their another").split())
