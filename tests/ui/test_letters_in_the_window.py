# SPDX-License-Identifier: GPL-3.0-or-later
"""Sealed files in the whole window: by menu, by drag, before it is open; and a desk that only reads letters."""

from __future__ import annotations

import os
import signal
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.presenters.letters.letters_in import LettersIn
from peerdesk.presenters.letters.opened import Opened
from peerdesk.records.letters import Direction
from peerdesk.records.settings import Settings
from peerdesk.sharing.letter import Answer, Letter
from peerdesk.sharing.sealing import _framed, addressed, seal, seal_with_words
from peerdesk.sharing.worker import FLAG
from peerdesk.ui.address import Address
from peerdesk.ui.handing_on import HandedOn
from peerdesk.ui.pages.first_run_page import FirstRunPage
from peerdesk.ui.pages.letter_page import LetterPage
from peerdesk.ui.pages.letters_page import LettersPage
from peerdesk.ui.pages.people_page import PeoplePage
from peerdesk.ui.pages.start_page import StartPage
from peerdesk.ui.pages.today_page import TodayPage
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.text.label import Label
from peerdesk.vault import age
from peerdesk.vault.unlocking import PassphraseSecret
from peerdesk.vault.vault import Vault
from tests.builders import a_meeting
from tests.going import go
from tests.keys import fresh_keys
from tests.presenters.corresponding import SENT, known, own_keys, sealed
from tests.windows import closed_window, open_in

WREN = fresh_keys()
PASSPHRASE = "harbour lentil sketch oval"
"""What opens the journal of every test."""

WORDS = "amber kettle slow orbit window plough"


@pytest.fixture
def keys(journal):
    return own_keys(journal)


@pytest.fixture
def window(qtbot, qapp, clock, tmp_path, close):
    theme().install(qapp, "light", 100, still=True)
    made = closed_window(tmp_path, clock)
    yield made
    close(made)


@pytest.fixture
def opened(window, vault, qtbot):
    def do(**settings):
        open_in(window, vault, qtbot, Settings(name="Maren’s desk", **settings))
        qtbot.waitUntil(lambda: window.shell().page() is not None)
        return window

    return do


@pytest.fixture
def letter(keys, tmp_path):
    path = tmp_path / "letter-abcd.age"
    path.write_bytes(seal(addressed(SENT, WREN, "Wren", (keys.card("M"),))).content)
    return path


@pytest.fixture
def came(keys, tmp_path):
    """Seal one more letter from Wren, and return its file."""

    def do(letter, name="Wren"):
        path = tmp_path / f"{letter.letter}-{letter.kind}.age"
        path.write_bytes(seal(addressed(letter, WREN, name, (keys.card("M"),))).content)
        return path

    return do


def dialog_of(window, qtbot):
    def there():
        return [each for each in window.findChildren(AskDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=10_000)
    return there()[-1]


def is_read(window):
    return isinstance(window.shell().page(), LetterPage)


def labels(window):
    return [each.text() for each in window.shell().page().findChildren(Label)]


def stays_closed(window, qtbot):
    """Wait until it is said why a letter stays closed, and return that sentence."""
    qtbot.waitUntil(
        lambda: dialog_of(window, qtbot).accessibleName() == "It stays closed", timeout=20_000
    )
    return dialog_of(window, qtbot).accessibleDescription()


def read(window, qtbot, path):
    """Open a file and wait until it is read."""
    go(window, qtbot, Address("letters"))
    window.letters.open(path)
    qtbot.waitUntil(lambda: is_read(window), timeout=20_000)
    return window.shell().page()


def workers():
    """Return the ids of the processes apart that this one has begun to open letters in."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            words = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if int(parent) == os.getpid() and FLAG.encode() in words:
            found.append(int(folder.name))
    return found


def drop(window, path):
    """Drag the file over the window and let go of it there."""
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path))])
    nothing_held = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enters = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, dragged, *nothing_held)
    QApplication.sendEvent(window, enters)
    assert enters.isAccepted()
    falls = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, dragged, *nothing_held)
    QApplication.sendEvent(window, falls)


def test_a_letter_chosen_from_the_menu_is_read_and_not_kept(opened, letter, qtbot):
    window = opened()
    window.letters.open()
    asked = window.findChild(QFileDialog)
    asked.fileSelected.emit(str(letter))
    asked.reject()
    qtbot.waitUntil(lambda: is_read(window), timeout=20_000)
    assert isinstance(window.session.letter_in_hand, Opened)
    assert window.session.desk.reading.letters.letters(Direction.IN) == ()
    assert window.shell().address() == Address("letter")


def test_larger_text_keeps_a_letter_that_is_not_kept_in_sight(opened, letter, qtbot):
    window = opened()
    drop(window, letter)
    qtbot.waitUntil(lambda: is_read(window), timeout=20_000)
    window.rebuild()
    qtbot.waitUntil(lambda: is_read(window))


def test_a_letter_that_comes_first_waits_for_the_journal(window, opened, letter, qtbot):
    window.letters.open(letter)
    assert "keys in your journal" in window.status.wrong()
    opened()
    qtbot.waitUntil(lambda: is_read(window), timeout=20_000)


@pytest.mark.parametrize("what", ["truncated", "altered", "foreign", "huge", "folder", "link"])
def test_a_bad_file_gets_one_sentence_and_the_vault_stays_as_it_was(
    opened, letter, qtbot, tmp_path, what
):
    """T6: a hostile or broken file is refused before anything changes."""
    window = opened()
    content = letter.read_bytes()
    path = tmp_path / f"{what}.age"
    match what:
        case "truncated":
            path.write_bytes(content[: len(content) // 2])
        case "altered":
            path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        case "foreign":
            path.write_bytes(b"a kettle" * 90)
        case "huge":
            with path.open("wb") as stream:
                stream.truncate(1 << 30)
        case "folder":
            path.mkdir()
        case "link":
            path.symlink_to(letter)
    revision = window.session.revision
    window.letters.open(path)
    qtbot.waitUntil(
        lambda: dialog_of(window, qtbot).accessibleName() == "It stays closed", timeout=20_000
    )
    dialog = dialog_of(window, qtbot)
    assert dialog.accessibleDescription().endswith(".")
    dialog.reject()
    assert window.session.revision == revision
    assert window.session.letter_in_hand is None


def test_six_words_are_asked_for_until_they_open_it(opened, tmp_path, qtbot):
    window = opened()
    path = tmp_path / "w.age"
    path.write_bytes(seal_with_words(SENT, WORDS).content)
    window.letters.open(path)
    qtbot.waitUntil(lambda: dialog_of(window, qtbot).accessibleName().startswith("Which six"))
    opening = window.shell().letter_opening
    opening._words.set_text("no such words")
    dialog_of(window, qtbot).answer_with("open")
    qtbot.waitUntil(
        lambda: (
            dialog_of(window, qtbot).accessibleName().startswith("Which six")
            and opening._words.sentence().startswith("Those words didn’t open it")
        ),
        timeout=20_000,
    )
    opening._words.set_text(f"  {WORDS.upper()} ")
    dialog_of(window, qtbot).answer_with("open")
    qtbot.waitUntil(lambda: is_read(window), timeout=20_000)


def test_opening_can_be_stopped_and_another_opened_after_it(opened, letter, qtbot, tmp_path):
    window = opened()
    path = tmp_path / "w.age"
    path.write_bytes(seal_with_words(SENT, WORDS).content)
    window.letters.open(path)
    qtbot.waitUntil(lambda: dialog_of(window, qtbot).accessibleName().startswith("Which six"))
    dialog_of(window, qtbot).reject()
    qtbot.waitUntil(lambda: window.shell().letter_opening is None)
    window.letters.open(letter)
    qtbot.waitUntil(lambda: is_read(window), timeout=20_000)


def test_a_desk_for_letters_shows_letters_and_nothing_of_a_journal(opened, qtbot):
    window = opened(desk_only=True)
    page = window.shell().page()
    assert isinstance(page, LettersPage)
    shown = {name for name, row in window.shell().rail._rows.items() if not row.isHidden()}
    assert shown == {"letters", "people", "settings"}
    assert any("at this desk alone" in each for each in labels(window))
    go(window, qtbot, Address("journal"))
    assert window.shell().page() is page
    page.people.click()
    assert isinstance(window.shell().page(), PeoplePage)
    assert window.shell().page().part.back.isHidden()
    go(window, qtbot, Address("letters"))
    page.begin.click()
    qtbot.waitUntil(lambda: isinstance(window.shell().page(), TodayPage))
    assert not window.shell().rail._rows["journal"].isHidden()
    go(window, qtbot, Address("letters"))
    assert any("in your journal alone" in each for each in labels(window))


def test_the_start_page_leads_to_a_desk_for_letters(window, qtbot):
    window.begin(None)
    window.show()
    window.findChild(StartPage).letters_link.click()
    page = window.closed_desk.findChild(FirstRunPage)
    assert page._step is page.whose_step
    assert page.new.settings().desk_only
    page.back_buttons[0].click()
    assert not page.isVisible()
    window.closed_desk.stop()


def test_a_lock_keeps_what_is_being_written_beside_a_letter(opened, keys, journal, vault, qtbot):
    """T12: half a comment is there again after a lock, and the lock leads back to its letter."""
    known(journal, WREN, "Wren", "wren")
    window = opened()
    came = addressed(SENT, WREN, "Wren", (keys.card("M"),))
    letters_in = LettersIn(window.session.desk)
    kept = []
    letters_in.keep(letters_in.opened(came, keys), None, kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    page = go(window, qtbot, Address("letter", entry=SENT.letter))
    page.forms.fields["touched"].setFocus()
    QTest.keyClicks(page.forms.fields["touched"], "The four wor")
    handed = []
    window.locked.connect(handed.append)
    window.lock()
    qtbot.waitUntil(lambda: bool(handed))
    assert handed[0].address == Address("letter", entry=SENT.letter)
    with (
        closing(Vault.open(vault.folder, PassphraseSecret(PASSPHRASE), SCHEMA)) as again,
        closing(again.reader()) as connection,
    ):
        (unsent,) = Reading(connection).letters.unsent()
    assert b"The four wor" in unsent.content


# --- what can go wrong with a letter ---


def test_a_worker_that_is_killed_while_it_opens_is_one_sentence_and_changes_nothing(
    opened, tmp_path, qtbot
):
    """T6: whatever becomes of the process that opens it, the vault stays as it was."""
    window = opened()
    path = tmp_path / "w.age"
    path.write_bytes(seal_with_words(SENT, WORDS).content)
    window.letters.open(path)
    qtbot.waitUntil(lambda: dialog_of(window, qtbot).accessibleName().startswith("Which six"))
    revision = window.session.revision
    window.shell().letter_opening._words.set_text(WORDS)
    dialog_of(window, qtbot).answer_with("open")
    qtbot.waitUntil(lambda: bool(workers()))
    for worker in workers():
        os.kill(worker, signal.SIGKILL)
    assert stays_closed(window, qtbot).endswith(".")
    assert window.session.revision == revision
    assert window.session.letter_in_hand is None
    dialog_of(window, qtbot).reject()
    window.letters.open(path)
    qtbot.waitUntil(lambda: dialog_of(window, qtbot).accessibleName().startswith("Which six"))
    dialog_of(window, qtbot).reject()


def test_the_same_letter_twice_leads_to_the_one_that_is_kept(opened, letter, qtbot):
    """T7: a replayed letter is named, and nothing is kept of it twice."""
    window = opened()
    page = read(window, qtbot, letter)
    page.taking.keep(None)
    qtbot.waitUntil(lambda: window.shell().address() == Address("letter", entry=SENT.letter))
    revision = window.session.revision
    page = read(window, qtbot, letter)
    qtbot.waitUntil(lambda: window.shell().address() == Address("letter", entry=SENT.letter))
    assert window.session.revision == revision
    assert len(window.session.desk.reading.letters.letters(Direction.IN)) == 1


def test_a_letter_for_somebody_else_is_one_sentence(opened, keys, tmp_path, qtbot):
    window = opened()
    path = tmp_path / "theirs.age"
    path.write_bytes(seal(addressed(SENT, WREN, "Wren", (fresh_keys().card("X"),))).content)
    window.letters.open(path)
    assert stays_closed(window, qtbot).startswith("This letter was sealed for someone else")
    dialog_of(window, qtbot).reject()


def test_a_letter_of_a_newer_peerdesk_says_so(opened, keys, tmp_path, qtbot):
    window = opened()
    path = tmp_path / "newer.age"
    newer = _framed(SENT).replace(b'"v":1', b'"v":2')
    path.write_bytes(age.seal(newer, (keys.card("M").age_key,)))
    window.letters.open(path)
    assert stays_closed(window, qtbot).startswith("This letter was made by a newer PeerDesk.")
    dialog_of(window, qtbot).reject()


def test_a_known_name_with_another_key_is_said_before_anything_else(
    opened, came, journal, keys, qtbot
):
    """T7: a changed key is another person, and that stands first on the page."""
    known(journal, fresh_keys(), "Wren", "wren")
    window = opened()
    page = read(window, qtbot, came(SENT))
    (said,) = [each for each in labels(window) if "with another key than the one you know" in each]
    assert page.spread.body.findChildren(Label)[0].text() == said
    assert "Ask Wren by voice before you believe it" in said


def test_a_request_to_let_go_is_shown_as_one_and_nothing_goes_by_itself(
    opened, letter, came, journal, keys, qtbot
):
    known(journal, WREN, "Wren", "wren")
    window = opened()
    read(window, qtbot, letter).taking.keep(None)
    qtbot.waitUntil(lambda: window.shell().address() == Address("letter", entry=SENT.letter))
    page = read(
        window,
        qtbot,
        came(Letter(1, "askaskaskaskaska", "request", reply_to=SENT.letter, asked="delete")),
    )
    assert any("It is a request: nobody can check" in each for each in labels(window))
    assert not page.bar.heed.isHidden()
    page.bar.heed.click()
    qtbot.waitUntil(lambda: isinstance(window.shell().page(), LettersPage))
    kept = window.session.desk.reading.letters.letter(SENT.letter)
    assert kept.content
    assert kept.asked_to_delete


def test_a_reply_to_an_entry_that_was_erased_is_read_and_kept_beside_the_words_that_were_sealed(
    opened, came, journal, keys, qtbot
):
    known(journal, WREN, "Wren", "wren")
    meeting = a_meeting(3)
    journal.rest(meeting)
    sealed(journal, SENT, "wren", meeting.id)
    journal.take_away(meeting.id)
    journal.erase(meeting.id)
    window = opened()
    reply = Letter(
        1, "replyreplyreplyr", "reply", reply_to=SENT.letter, answers=(Answer("mine", "So did I."),)
    )
    page = read(window, qtbot, came(reply))
    assert "Wren answered" in labels(window)
    page.bar.accept.click()
    reading = window.session.desk.reading.letters
    qtbot.waitUntil(lambda: bool(reading.answers_to(SENT.letter)))
    assert reading.letter(SENT.letter).content


def test_a_letter_opened_while_the_journal_is_locked_waits_for_the_passphrase(
    window, vault, letter, qtbot
):
    """T12: a locked desk shows nothing of a letter, and not whom it is from."""
    window.begin(vault.folder, HandedOn(vault.folder, (0, 0, 1280, 800)))
    window.show()
    drop(window, letter)
    qtbot.waitUntil(lambda: "keys in your journal" in window.status.wrong())
    shown = " ".join(each.text() for each in window.findChildren(Label))
    assert "Wren" not in shown
    window.open_journal(vault, Settings(name="Maren’s desk"))
    qtbot.waitUntil(lambda: window.closed_desk is None and is_read(window), timeout=20_000)
