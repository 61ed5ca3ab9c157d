# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper: asked about first, readable by its owner alone, whole or not at all, and silent about where it came from."""

from __future__ import annotations

import errno
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QLocale, QRectF
from PySide6.QtGui import QAction, QImage, QImageReader, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from peerdesk.errors import CannotWrite
from peerdesk.ui.dialogs.on_paper import OnPaper
from peerdesk.ui.paper import (
    Draw,
    NoRoom,
    page_layout,
    pdf_of,
    pictures_of,
    print_on,
    save_pdf,
    save_pictures,
)
from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.almanac.paper import AlmanacPages
from peerdesk.ui.widgets.layout.dialog import AskDialog
from tests.ui.almanac_weeks import many, spring

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(autouse=True)
def look(qapp):
    theme().install(qapp, "light", 100, True)


@pytest.fixture
def over(qtbot):
    part = QWidget()
    qtbot.addWidget(part)
    part.show()
    return part


def pages_of(count: int) -> Draw:
    """Paint that many pages with a line across each."""
    left = [count]

    def draw(painter: QPainter, place: QRectF) -> bool:
        painter.drawLine(place.topLeft(), place.bottomRight())
        left[0] -= 1
        return left[0] > 0

    return draw


def pdf_pages(content: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", content))


@pytest.mark.parametrize("count", [1, 3])
def test_each_page_drawn_is_a_page(count):
    assert pdf_pages(pdf_of(pages_of(count))) == count
    assert len(pictures_of(pages_of(count))) == count


def test_a_pdf_says_nothing_of_who_made_it_or_what_it_is():
    """[T20] Nothing unwritten leaves with a page."""
    content = pdf_of(AlmanacPages(spring()))
    for field in (b"Title", b"Creator", b"Author"):
        assert re.search(rb"/" + field + rb"\s*\(\)", content)
    assert b"PeerDesk" not in content
    assert b"PeerDesk".decode().encode("utf-16-be") not in content


def test_a_picture_holds_no_words_about_itself():
    """[T20] Nothing unwritten leaves with a page."""
    buffer = QBuffer()
    buffer.setData(pictures_of(pages_of(1))[0])
    assert QImageReader(buffer, b"png").textKeys() == []


def test_the_page_is_the_one_usual_where_the_person_is():
    before = QLocale()
    try:
        for name, size in (("en_US", "Letter"), ("en_GB", "A4"), ("de_DE", "A4"), ("C", "A4")):
            QLocale.setDefault(QLocale(name))
            assert page_layout().pageSize().id() == QPageSize.PageSizeId[size]
    finally:
        QLocale.setDefault(before)


def test_what_is_saved_is_for_its_owner_alone(tmp_path):
    """[T20] A file that anyone may open is said to be one; no other account on this computer may."""
    save_pdf(tmp_path / "page.pdf", pages_of(1))
    saved = save_pictures(tmp_path / "page.png", pages_of(2))
    assert [place.name for place in saved] == ["page.png", "page-2.png"]
    for place in (tmp_path / "page.pdf", *saved):
        assert stat.S_IMODE(place.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("trouble", "refusal"), [(errno.ENOSPC, NoRoom), (errno.EACCES, CannotWrite)]
)
def test_a_disk_that_refuses_leaves_what_was_there_and_says_one_sentence(
    tmp_path, monkeypatch, trouble, refusal
):
    place = tmp_path / "page.pdf"
    place.write_bytes(b"older")

    def full(_handle: int) -> None:
        raise OSError(trouble, os.strerror(trouble))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(refusal) as refused:
        save_pdf(place, pages_of(1))
    assert refused.value.sentence.count("\n") == 0
    assert place.read_bytes() == b"older"
    assert [each.name for each in tmp_path.iterdir()] == ["page.pdf"]


def test_nothing_is_written_or_drawn_without_the_yes(over, tmp_path, monkeypatch):
    """[T20] Asked each time, and the safe answer has the focus."""
    monkeypatch.chdir(tmp_path)
    drawn: list[bool] = []

    def pages() -> Draw:
        drawn.append(True)
        return pages_of(1)

    paper = OnPaper(pages, over)
    for close in (lambda d: d.answer_with("not"), lambda d: d.reject()):
        paper.ask()
        asked = over.findChildren(AskDialog)[-1]
        assert "anyone who holds it" in asked.accessibleName()
        assert asked.focusWidget() is asked.button("not")
        close(asked)
        assert not over.findChildren(QFileDialog)
    assert not drawn
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("kind", ["pdf", "png"])
def test_the_name_offered_says_nothing_and_the_place_chosen_is_written(over, qtbot, tmp_path, kind):
    paper = OnPaper(lambda: pages_of(1), over)
    paper.ask()
    over.findChildren(AskDialog)[-1].answer_with(kind)
    chooser = over.findChildren(QFileDialog)[-1]
    assert [Path(name).name for name in chooser.selectedFiles()] == [f"page.{kind}"]
    place = tmp_path / f"mine.{kind}"
    with qtbot.waitSignal(paper.said) as said:
        chooser.fileSelected.emit(str(place))
    assert str(place) in said.args[0]
    assert place.read_bytes()[:4] in {b"%PDF", b"\x89PNG"}
    chooser.close()


def test_print_asks_how_and_the_pages_go_there(over, qtbot, tmp_path):
    paper = OnPaper(lambda: pages_of(2), over)
    asked = ask_how_to_print(paper, over)
    to_a_file(asked.printer(), tmp_path / "spool.pdf")
    with qtbot.waitSignal(paper.said) as said:
        asked.accepted.emit(asked.printer())
    assert said.args == ["Sent to the printer."]
    assert pdf_pages((tmp_path / "spool.pdf").read_bytes()) == 2
    asked.reject()
    qtbot.waitUntil(lambda: not over.findChildren(QPrintDialog))


def test_giving_up_how_to_print_prints_nothing(over, qtbot, tmp_path):
    paper, said = OnPaper(lambda: pages_of(1), over), []
    paper.said.connect(said.append)
    asked = ask_how_to_print(paper, over)
    to_a_file(asked.printer(), tmp_path / "spool.pdf")
    asked.reject()
    qtbot.waitUntil(lambda: not over.findChildren(QPrintDialog))
    assert (said, list(tmp_path.iterdir())) == ([], [])


def test_the_keys_of_the_window_hold_while_it_asks_how_to_print(over):
    """T2: one key hides the window, whatever stands before it."""
    covers = QAction(over)
    over.addAction(covers)
    assert covers in ask_how_to_print(OnPaper(lambda: pages_of(1), over), over).actions()


def ask_how_to_print(paper: OnPaper, over: QWidget) -> QPrintDialog:
    paper.ask()
    over.findChildren(AskDialog)[-1].answer_with("print")
    (asked,) = over.findChildren(QPrintDialog)
    assert asked.isVisible()
    return asked


def to_a_file(printer: QPrinter, path: Path) -> None:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))


def test_a_printer_gets_every_page_with_its_own_margins(tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    to_a_file(printer, tmp_path / "spool.pdf")
    printer.setPageLayout(page_layout())
    print_on(printer, pages_of(2))
    assert pdf_pages((tmp_path / "spool.pdf").read_bytes()) == 2


def test_ten_years_go_over_pages_until_every_week_is_there():
    weeks = many(520)
    pages, drawn = AlmanacPages(weeks, year=True, title="May 2016 to today"), 0
    image = QImage(700, 990, QImage.Format.Format_RGB32)
    more = True
    while more:
        painter = QPainter(image)
        more = pages(painter, QRectF(0, 0, 692, 980))
        painter.end()
        drawn += 1
    assert drawn == 6  # 520 rows of 9.3 px, under a head and over a key on each


def test_what_prints_is_loaded_only_when_somebody_prints():
    code = "import sys, peerdesk.ui.dialogs.recovery_sheet; print('PySide6.QtPrintSupport' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
