# SPDX-License-Identifier: GPL-3.0-or-later
"""Erasing a whole journal: it is whole or nothing opens it, wherever it stops, and what is not ours stays."""

from __future__ import annotations

import shutil
from contextlib import closing

import pytest

from peerdesk.errors import HalfErased, NotAJournal, OpenElsewhere, PeerDeskError, WrongPassphrase
from peerdesk.preferences import Preferences
from peerdesk.vault.erasing import Erasing
from peerdesk.vault.header_files import ERASED
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.vault.conftest import LINES
from tests.vault.faults import DIED, LEAKED, UNDISTURBED, every_step, fault_at
from tests.vault.small_schema import PASSPHRASE, SCHEMA, words_in

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
OURS = PassphraseSecret(PASSPHRASE)


@pytest.fixture
def seen(tmp_path):
    return tmp_path / "seen"


@pytest.fixture
def chosen(tmp_path, place):
    """The preferences, with this journal as the one that opens by itself."""
    file = tmp_path / "preferences.json"
    Preferences(text_scale=120, opens=place).save(file)
    return file


def erase(place, secret=OURS, seen=None, chosen=None):
    return Erasing.begin(place, secret).erase(seen, chosen)


def words_or_refusal(place, secret):
    try:
        vault = Vault.open(place, secret, SCHEMA)
    except PeerDeskError as reason:
        return type(reason)
    with closing(vault):
        return words_in(vault)


@pytest.mark.parametrize("by_paper", [False, True])
def test_nothing_of_it_is_left_here(written, seen, chosen, by_paper):
    """T16: the folder, the counter of this device and the choice to open it by itself are gone; the look stays."""
    place, recovery_key = written
    Vault.open(place, OURS, SCHEMA, seen_in=seen).close()
    assert len(list(seen.iterdir())) == 1
    assert erase(place, recovery_key if by_paper else OURS, seen, chosen) == ()
    assert not place.exists()
    assert list(seen.iterdir()) == []
    assert Preferences.load(chosen) == Preferences(text_scale=120)


def test_another_journal_that_opens_by_itself_goes_on_doing_so(written, chosen, tmp_path):
    place, _recovery_key = written
    Preferences(opens=tmp_path / "other.peerdesk").save(chosen)
    erase(place, chosen=chosen)
    assert Preferences.load(chosen).opens == tmp_path / "other.peerdesk"


def test_an_open_journal_erases_itself(written, seen):
    """T16: as the window does it, once its connections are closed."""
    place, _recovery_key = written
    vault = Vault.open(place, OURS, SCHEMA, seen_in=seen)
    assert vault.erase(None) == ()
    vault.close()
    assert not place.exists()
    assert not seen.exists()


def test_what_peerdesk_did_not_make_stays_and_is_named(written):
    """T16: a letter somebody put into the folder, a copy a cloud made of it, and folders are theirs."""
    place, _recovery_key = written
    theirs = ("journal-1 (copy).db", "journal-notes.txt", "letter.age")
    for name in theirs:
        (place / name).write_text("theirs", encoding="utf-8")
    (place / "journal-7.db").mkdir()
    assert erase(place) == (
        "journal-1 (copy).db",
        "journal-7.db",
        "journal-notes.txt",
        "letter.age",
    )
    assert {each.name for each in place.iterdir()} == {*theirs, "journal-7.db"}
    assert words_or_refusal(place, OURS) is not None


@pytest.mark.parametrize(
    "how", ["open elsewhere", "wrong passphrase", "another paper", "no journal"]
)
def test_it_is_refused_and_the_journal_is_as_it_was(written, tmp_path, how):
    """T13, T9: while it is open elsewhere, without its passphrase or paper, and where there is none."""
    place, _recovery_key = written
    before = {each.name: each.read_bytes() for each in place.iterdir()}
    match how:
        case "open elsewhere":
            with closing(Vault.open(place, OURS, SCHEMA)), pytest.raises(OpenElsewhere):
                erase(place)
        case "wrong passphrase":
            with pytest.raises(WrongPassphrase):
                erase(place, PassphraseSecret("four plain words her"))
        case "another paper":
            with pytest.raises(PeerDeskError):
                erase(place, RecoveryKey.fresh())
        case _:
            (tmp_path / "photos").mkdir()
            with pytest.raises(NotAJournal):
                erase(tmp_path / "photos")
            assert (tmp_path / "photos").exists()
    assert {each.name: each.read_bytes() for each in place.iterdir()} == before


def test_a_journal_whose_database_is_lost_can_still_be_erased(written):
    """T10: who has taken over what was whole does not keep the ruins."""
    place, _recovery_key = written
    (place / "journal-1.db").write_bytes(b"ruins")
    erase(place)
    assert not place.exists()


def test_the_blocks_of_the_key_file_are_written_over_where_they_lie(written, monkeypatch):
    """T16: not a new file under the old name, which would leave the old blocks to be found."""
    place, _recovery_key = written
    standing = [place / "vault.json", place / "vault.bak.json"]
    linked = [each.with_name(f"{each.name} seen from outside") for each in standing]
    for each, link in zip(standing, linked, strict=True):
        link.hardlink_to(each)
    sizes = [link.stat().st_size for link in linked]
    erase(place)
    assert [link.stat().st_size for link in linked] == sizes
    assert all(
        link.read_bytes() == ERASED.ljust(size, b"\0")
        for link, size in zip(linked, sizes, strict=True)
    )


@pytest.mark.parametrize("dies", [True, False], ids=["crash", "refused"])
def test_wherever_it_stops_the_journal_is_whole_or_says_that_it_is_erased(
    written, seen, chosen, tmp_path, dies
):
    """T16, T12: there is no state between, both ways in agree on it, and it can be erased again to the end."""
    place, recovery_key = written
    Vault.open(place, OURS, SCHEMA, seen_in=seen).close()
    (place / "letter.age").write_text("theirs", encoding="utf-8")
    before = shutil.copytree(place, tmp_path / "before")

    def work(step):
        erasing = Erasing.begin(place, OURS)
        with fault_at(step, dies=dies):
            erasing.erase(seen, chosen)

    met = set()
    for _step, outcome in every_step(work):
        assert outcome != LEAKED
        found = words_or_refusal(place, OURS)
        assert found == words_or_refusal(place, recovery_key)
        if found == list(LINES):
            assert Erasing.resume(place) is None
            erase(place)
        elif found is HalfErased:
            erasing = Erasing.resume(place)
            assert erasing is not None
            assert erasing.erase(seen, chosen) == ("letter.age",)
        else:
            assert found is NotAJournal
        assert [each.name for each in place.iterdir()] == ["letter.age"]
        if outcome in (DIED, UNDISTURBED):
            met.add(found if isinstance(found, type) else "whole")
        shutil.rmtree(place)
        shutil.copytree(before, place)
    assert met == ({"whole", HalfErased, NotAJournal} if dies else {NotAJournal})


def test_what_is_left_is_said_in_one_sentence_that_names_the_way_on(written):
    place, _recovery_key = written
    for name in ("vault.json", "vault.bak.json"):
        (place / name).write_bytes(ERASED)
    with pytest.raises(HalfErased) as refused:
        Vault.open(place, OURS, SCHEMA)
    assert refused.value.sentence.count(". ") == 0
    assert str(place) in refused.value.sentence
    assert "peerdesk erase" in refused.value.sentence
