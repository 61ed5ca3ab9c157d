# SPDX-License-Identifier: GPL-3.0-or-later
"""Exactly what was seen is sealed, for exactly the people named, and each of them can tell who wrote it."""

from __future__ import annotations

import shutil
import subprocess

import msgspec
import pytest

from peerdesk import own_command
from peerdesk.sharing import apart, sealing
from peerdesk.sharing.apart import SealedForSomeoneElse, WrongWords
from peerdesk.sharing.card import Card, NotACard, verification
from peerdesk.sharing.guard import LetterAsksTooMuch, LetterDamaged, Sealed, looked_over
from peerdesk.sharing.letter import NotALetter, written
from peerdesk.sharing.sealing import (
    LetterTooLong,
    Proof,
    addressed,
    proof_of,
    seal,
    seal_with_words,
    unseal,
)
from peerdesk.vault import age
from tests.keys import fresh_keys
from tests.sharing.conftest import LETTER

AGE = shutil.which("age")
WORDS = "harbour lentil sketch oval thimble crane"


def test_what_is_opened_is_what_was_sealed(letter, maren):
    """T8: field by field and byte by byte."""
    opened = unseal(looked_over(seal(letter).content), maren)
    assert written(opened) == written(letter)


def test_it_opens_for_nobody_else(letter, wren):
    """T8: not even for the one who sealed it, unless a copy was asked for."""
    with pytest.raises(SealedForSomeoneElse):
        unseal(looked_over(seal(letter).content), wren)
    copy = seal(letter, (age.recipient_of(wren.identity),))
    assert unseal(looked_over(copy.content), wren) == letter


def test_letters_of_one_length_look_alike_from_outside(letter):
    """T8: what was left out has no length that could be seen."""
    lines = [letter.line[:length] for length in range(len(letter.line))]
    framed = (sealing._framed(msgspec.structs.replace(letter, line=line)) for line in lines)
    lengths = {len(each) for each in framed}  # age adds a few random bytes of its own to each
    assert len(lengths) <= 4


def test_the_name_of_the_file_says_nothing():
    """T8: no date, title or person is in it, and it is another each time."""
    names = {sealing.file_name() for _ in range(50)}
    assert len(names) > 45
    assert all(len(name) == len("letter-abcd.age") for name in names)


def test_spoken_words_open_it_and_others_do_not(letter):
    """T8: where there is no key, six words said by voice."""
    sealed = looked_over(seal_with_words(LETTER, WORDS).content)
    assert sealed.by_words
    assert unseal(sealed, None, WORDS) == LETTER
    with pytest.raises(WrongWords):
        unseal(sealed, None, WORDS.replace("oval", "oven"))
    with pytest.raises(WrongWords):
        unseal(sealed, None)


def test_more_than_a_letter_holds_is_refused_before_sealing(letter):
    item = letter.items[0]
    long = msgspec.structs.replace(
        item, fields=(msgspec.structs.replace(item.fields[0], pieces=("é" * 200_000,) * 80),)
    )
    with pytest.raises(LetterTooLong):
        seal(msgspec.structs.replace(letter, items=(long,)))


# --- who wrote it ---


def test_the_one_it_is_for_can_tell_who_wrote_it(letter, maren):
    """T7: the sender is proven to each recipient."""
    assert proof_of(letter, maren) is Proof.PROVEN


def test_a_changed_word_is_not_proven(letter, maren):
    """T7: what was edited on the way is not taken for hers."""
    changed = msgspec.structs.replace(letter, line="Something I never wrote.")
    assert proof_of(changed, maren) is Proof.NOT_PROVEN


def test_a_letter_sealed_on_to_a_third_person_is_not_proven_to_them(letter):
    """T7: the recipients stand in what is proven."""
    third = fresh_keys()
    passed_on = msgspec.structs.replace(letter, to=(age.recipient_of(third.identity),))
    assert proof_of(letter, third) is Proof.NOT_PROVEN
    assert proof_of(passed_on, third) is Proof.NOT_PROVEN


def test_somebody_else_cannot_write_in_their_name(letter, wren, maren):
    """T7: a proof made with another key is none."""
    other = addressed(LETTER, fresh_keys(), "Wren", (maren.card("Maren"),))
    forged = msgspec.structs.replace(
        letter, sender=msgspec.structs.replace(letter.sender, vouched=other.sender.vouched)
    )
    assert proof_of(forged, maren) is Proof.NOT_PROVEN


def test_the_reader_could_have_made_the_proof_so_it_convinces_nobody_else(wren, maren):
    """T7: it can be denied. What Maren makes with her own key and Wren’s card opens for Maren just the same."""
    proof = sealing.box.vouch(maren.box_key, wren.card("Wren").box_key, b"\1" * 32)
    assert sealing.box.is_vouched(maren.box_key, wren.card("Wren").box_key, proof, b"\1" * 32)


# --- cards ---


def test_a_card_reads_back(maren):
    card = maren.card("Maren of the river")
    assert Card.parse(f"\n {card.written()} \n") == card


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text[:15],
        lambda text: text.replace("peerdesk-card-1", "peerdesk-card-2"),
        lambda text: text.replace("age1", "age2", 1),
        lambda text: text[:40] + ("q" if text[40] != "q" else "p") + text[41:],
        lambda text: text.replace(" Maren", ""),
        lambda text: text.replace(" Maren", " " + "M" * 101),
        lambda text: text.replace(" Maren", " Ma\u202eren"),
        lambda text: text.upper(),
    ],
)
def test_a_card_that_was_spoiled_is_refused(maren, spoil):
    """T7: a key that was misread never becomes somebody."""
    with pytest.raises(NotACard):
        Card.parse(spoil(maren.card("Maren").written()))


def test_keys_that_would_open_for_everybody_are_refused():
    """T7: the points of low order, for which a seal is no seal."""
    import bech32

    for point in (
        bytes(32),
        b"\1" + bytes(31),
        b"\xec" + b"\xff" * 30 + b"\x7f",
        b"\xed" + b"\xff" * 31,
    ):
        text = bech32.bech32_encode("age", bech32.convertbits(point, 8, 5))
        assert not age.is_recipient(text)


def test_both_sides_read_out_the_same_forty_digits(wren, maren):
    """T7: and others with any other key."""
    one, other = wren.card("Wren"), maren.card("Maren")
    groups = verification(one, other)
    assert groups == verification(other, Card("Somebody", one.age_key, one.box_key))
    assert [len(group) for group in groups] == [5] * 8
    assert groups != verification(one, Card("Maren", other.age_key, one.box_key))
    assert groups != verification(fresh_keys().card("Wren"), other)


# --- the process apart ---


def test_a_worker_that_is_killed_is_a_sentence(letter, maren, monkeypatch):
    """T6: whatever happens to it happens to it alone."""
    monkeypatch.setattr(own_command, "own_command", lambda: ["sh", "-c", "kill -9 $$"])
    with pytest.raises(LetterAsksTooMuch):
        unseal(looked_over(seal(letter).content), maren)


def test_it_can_be_stopped(letter, maren, monkeypatch):
    monkeypatch.setattr(own_command, "own_command", lambda: ["sleep", "30"])
    with pytest.raises(LetterAsksTooMuch):
        apart.opened(looked_over(seal(letter).content), [maren.identity], stopped=lambda: True)


def test_panics_of_the_library_end_in_the_worker(letter, maren):
    """T6: what makes age itself fall over is one sentence here."""
    with pytest.raises((LetterDamaged, SealedForSomeoneElse)):
        apart.opened(
            Sealed(b"age-encryption.org/v1\n-> X25519 \n\n--- A\n", by_words=False),
            [maren.identity],
        )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PDLETTER2\n",
        b"PDLETTER1\n",
        b"PDLETTER1\n\xff\xff\xff\xff{}",
        b"PDLETTER1\n\0\0\0\2{}\0\0\1",
        b"just words",
    ],
)
def test_what_was_sealed_by_hand_and_is_no_letter_is_refused(maren, content):
    """T6: lengths that lie, words where zeros belong, no letter at all."""
    sealed = age.seal(content.ljust(200, b"x"), [age.recipient_of(maren.identity)])
    with pytest.raises((NotALetter, LetterDamaged)):
        unseal(looked_over(sealed), maren)


# --- any age tool ---


def test_the_stock_tool_opens_what_we_seal(letter, maren, tmp_path):
    """T8: a person without PeerDesk can read it with any age tool."""
    (tmp_path / "key").write_text(maren.identity)
    (tmp_path / "letter.age").write_bytes(seal(letter).content)
    opened = subprocess.run(
        ["age", "-d", "-i", tmp_path / "key", tmp_path / "letter.age"],
        capture_output=True,
        check=True,
    ).stdout
    assert written(letter) in opened


@pytest.mark.parametrize("armor", [[], ["-a"]])
def test_we_open_what_the_stock_tool_seals(letter, maren, armor):
    """T8: in both of its forms."""
    sealed = subprocess.run(
        ["age", *armor, "-r", age.recipient_of(maren.identity)],
        input=sealing._framed(letter),
        capture_output=True,
        check=True,
    ).stdout
    assert unseal(looked_over(sealed), maren) == letter
