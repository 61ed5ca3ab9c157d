# SPDX-License-Identifier: GPL-3.0-or-later
"""Paint the kit of parts to pictures, to be looked at: python -m tests.ui.gallery OUT."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.choices.chip import CaretChip
from peerdesk.ui.widgets.choices.chips import ChipRow
from peerdesk.ui.widgets.choices.choice import JoinedChoice, OptionGrid, TileGroup, WordRow
from peerdesk.ui.widgets.drawn.focus_ring import FocusRing
from peerdesk.ui.widgets.drawn.logo import Logo
from peerdesk.ui.widgets.drawn.marks import paint_mark
from peerdesk.ui.widgets.fields.boxed import BoxedWriting
from peerdesk.ui.widgets.fields.drop_down import DropDown
from peerdesk.ui.widgets.fields.fields import Field, PassphraseField, SearchField
from peerdesk.ui.widgets.fields.switch import Switch
from peerdesk.ui.widgets.fields.tick import TickBox
from peerdesk.ui.widgets.layout.dialog import AskDialog
from peerdesk.ui.widgets.layout.form import SettingRow
from peerdesk.ui.widgets.layout.page_bar import PageBar
from peerdesk.ui.widgets.layout.sheet import Rule, ScrollArea, Sheet
from peerdesk.ui.widgets.layout.spread import Spread
from peerdesk.ui.widgets.presses.buttons import (
    Button,
    FilledButton,
    LinkButton,
    PlainButton,
    PlumButton,
    QuietButton,
)
from peerdesk.ui.widgets.presses.folded import FoldedPart
from peerdesk.ui.widgets.presses.nav import NavRow, NewButton
from peerdesk.ui.widgets.presses.new_menu import NewItem, NewMenu
from peerdesk.ui.widgets.presses.section_links import SectionLinks
from peerdesk.ui.widgets.rows.entry_list import EntryList
from peerdesk.ui.widgets.rows.entry_row import EntryRow, LatelyRow, Shown
from peerdesk.ui.widgets.text.label import Heading, Label
from peerdesk.ui.widgets.text.reading_text import ReadingText
from peerdesk.ui.widgets.text.writing import WritingField
from peerdesk.ui.widgets.told.notice import NoticeStrip
from peerdesk.ui.widgets.told.status_bar import StatusBar
from peerdesk.ui.widgets.told.toast import Toast

MOTHER = (
    "Her mother spoke for most of the first half hour, and I noticed how carefully everyone let "
    "her. She told us how her daughter sleeps, what she eats, what she thinks about the tablets. "
    "Her daughter looked at the window. My co-practitioner asked whether it was all right to hear "
    "from other people too, and said it so lightly that nobody had to refuse.\n"
    "Then her brother said, “I don’t know what I’m allowed to want,” and the room went very still. "
    "I felt my own brother’s kitchen for a second. Nobody hurried him."
)
TILES = (
    ("shared", "Shared directly", "Said to the people in the room"),
    ("reflecting", "In a reflecting conversation", "Said to a colleague, others listening"),
    ("being_there", "By being there", "Nothing said. Being a peer was enough"),
    ("held_back", "Held back", "I had something, and I kept it"),
)
NEW = tuple(
    NewItem(kind, title, line, f"Ctrl {place}", lambda p, r, k=kind: paint_mark(p, r, k))
    for place, (kind, title, line) in enumerate(
        (
            ("meeting", "Meeting", "Who was there, what happened"),
            ("shared", "Disclosure", "Something of mine, shared or held back"),
            ("check_in", "Check-in", "What it took, what it gave"),
            ("supervision", "Supervision", "A conversation about the work"),
            ("note", "Note", "Just writing"),
        ),
        start=1,
    )
)


def mark(kind: str) -> Callable[..., None]:
    return lambda painter, rect: paint_mark(painter, rect, kind)


def same(*labels: str) -> list[tuple[str, str]]:
    return [(label, label) for label in labels]


def chips(name: str, labels: tuple[str, ...], chosen: tuple[str, ...] = (), **more) -> ChipRow:
    row = ChipRow(name, **more)
    row.set_words(same(*labels))
    row.set_chosen(chosen)
    return row


def states(make: Callable[[], Button]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme().px(8))
    for state in ("rest", "hover", "pressed", "off"):
        column = QVBoxLayout()
        column.setSpacing(theme().px(2))
        button = make()
        button.setDown(state == "pressed")
        button.setEnabled(state != "off")
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "hover")
        column.addWidget(button)
        said = Label(state, "small", "ink2", wrap=False)
        column.addWidget(said, 0, Qt.AlignmentFlag.AlignHCenter)
        row.addLayout(column)
    row.addStretch()
    return row


def parts() -> QWidget:
    page = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(28, 18, 28, 28)
    outer.addWidget(Label("Parts and their states", "page"))
    grid = QHBoxLayout()
    outer.addLayout(grid, 1)
    grid.setSpacing(theme().px(20))
    for fill in (_buttons_and_fields, _choices, _rows):
        sheet = Sheet()
        sheet.pad(22, 20)
        sheet.body.setSpacing(theme().px(6))
        fill(sheet)
        sheet.body.addStretch()
        grid.addWidget(sheet, 1)
    return page


def _buttons_and_fields(sheet: Sheet) -> None:
    body = sheet.body
    body.addWidget(Heading("Buttons", colour="ink"))
    body.addLayout(states(partial(FilledButton, "Keep")))
    body.addLayout(states(partial(PlainButton, "Later")))
    body.addLayout(states(partial(PlumButton, "Seal")))
    row = QHBoxLayout()
    for each in (QuietButton("Not now"), LinkButton("Say more", "small"), PlainButton("", "flag")):
        row.addWidget(each)
    row.addStretch()
    body.addLayout(row)
    body.addWidget(Heading("Fields and boxes", colour="ink"))
    fields = QGridLayout()
    again = Field("again")
    again.set_text("kettle orbit")
    again.needs_another_look("The two don’t match yet.")
    off = Field("off", "Not while sealed")
    off.setEnabled(False)
    focus = Field("focus")
    focus.set_text("Drizzle")
    for place, field in enumerate((Field("empty", "A few words"), focus, again, off)):
        fields.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
    body.addLayout(fields)
    ticks = QHBoxLayout()
    for name in ("rest", "chosen", "off"):
        tick = TickBox(name)
        tick.setChecked(name == "chosen")
        tick.setEnabled(name != "off")
        ticks.addWidget(tick)
    body.addLayout(ticks)
    body.addWidget(Heading("Chips", colour="ink"))
    body.addWidget(chips("c", ("rest", "chosen"), ("chosen",), own="A word"))
    body.addWidget(chips("c", ("decisions made elsewhere", "rushed"), removable=True, own="Own"))
    body.addWidget(chips("f", tuple("abcdefgh"), ("b",), fold_after=3, silences=True))
    focus.setFocus()


def _choices(sheet: Sheet) -> None:
    body = sheet.body
    body.addWidget(Heading("Choosing one", colour="ink"))
    joined = JoinedChoice("joined", silences=True)
    joined.set_words(same("0", "15", "30", "45", "60+"))
    joined.set_chosen(["30"])
    body.addWidget(joined)
    names = ("Heard", "Quiet", "Spoken for", "Not in the room")
    voices = OptionGrid(
        "voice", keys={name: name[0] for name in names}, glyphs={n: mark("meeting") for n in names}
    )
    voices.set_words(same(*names))
    voices.set_chosen(["Spoken for"])
    body.addWidget(voices)
    tiles = TileGroup(
        "how", lines={k: line for k, _t, line in TILES}, marks={k: mark(k) for k, *_ in TILES}
    )
    tiles.set_words([(kind, title) for kind, title, _line in TILES])
    tiles.set_chosen(["shared"])
    body.addWidget(tiles)
    words = WordRow("took")
    words.set_words(same("hardly any", "a little", "some", "a lot"))
    words.set_chosen(["some"])
    body.addWidget(words)


def _rows(sheet: Sheet) -> None:
    body = sheet.body
    drop = DropDown("Lock when idle for")
    drop.set_words(same("10 minutes", "5 minutes"))
    switch = Switch("sleep")
    switch.setChecked(True)
    body.addWidget(
        SettingRow("Lock when idle for", drop, "What you were writing is always kept first.")
    )
    body.addWidget(SettingRow("Lock when this computer sleeps", switch))
    body.addWidget(SettingRow("Cover the window", Switch("cover"), "A blank sheet.", last=True))
    passphrase = PassphraseField("Passphrase")
    passphrase.set_text("harbour lentil")
    body.addWidget(passphrase)
    search = SearchField("Search", "Search")
    search.set_text("velvet")
    body.addWidget(search)
    filters = QHBoxLayout()
    for name in ("Kind", "Network", "April on"):
        chip = CaretChip(name)
        chip.set_chosen(name == "April on")
        filters.addWidget(chip)
    filters.addStretch()
    body.addLayout(filters)
    body.addWidget(TickBox("Only for me", "Never offered when you choose what to share."))
    body.addWidget(BoxedWriting("Almost", "What I almost said"))


def meeting() -> QWidget:
    sheet = Sheet()
    body = sheet.body
    body.addWidget(Label("Slate network, second meeting", "title"))
    facts = QHBoxLayout()
    facts.setSpacing(theme().px(24))
    for fact in ("Thu 14 May, 10:00", "75 minutes", "At their home"):
        facts.addWidget(LinkButton(fact))
    facts.addStretch()
    body.addLayout(facts)
    links = SectionLinks("Parts")
    links.set_links(
        same("What happened", "Voices", "Power in the room", "Not-knowing", "What I carry", "More")
    )
    links.set_dotted(["What happened", "Voices", "What I carry"])
    body.addWidget(links)
    for title, question, text in (
        ("What happened", "", MOTHER),
        ("Power in the room", "Who could end the conversation? Who was waited for?", ""),
    ):
        body.addSpacing(theme().px(22))
        body.addWidget(Heading(title))
        body.addSpacing(theme().px(8))
        field = WritingField(title, question)
        field.set_text(text)
        body.addWidget(field)
    body.addSpacing(theme().px(12))
    folded = FoldedPart("Reflecting conversation", "brief, or not at all", partial(Label, "Inside"))
    folded.set_open(True)
    body.addWidget(folded)
    body.addWidget(Rule())
    body.addWidget(FoldedPart("Role drift", "given tasks, asked to persuade, used as proof…"))
    body.addStretch()
    margin = QWidget()
    column = QVBoxLayout(margin)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(10))
    column.addWidget(Heading("Ask me again"))
    again = OptionGrid("again", 1, ends={"Tomorrow": "Fri 8 May", "Next week": "Thu 14 May"})
    again.set_words(same("Tomorrow", "Next week", "Don’t ask"))
    again.set_chosen(["Next week"])
    column.addWidget(again)
    column.addWidget(Rule())
    column.addWidget(Heading("Lenses"))
    column.addWidget(
        chips(
            "Lenses",
            ("Attunement", "Validation", "Connection & mutuality"),
            ("Attunement",),
            own="A",
        )
    )
    column.addWidget(Rule())
    column.addWidget(Heading("If you want a door"))
    column.addWidget(Label("Write it crooked, in pieces, or in one word.", "prompt"))
    column.addStretch()
    return _window(Spread(sheet, margin), "Journal")


def journal() -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(24, 16, 24, 0)
    row.setSpacing(theme().px(24))
    left = QVBoxLayout()
    search = SearchField("Search")
    search.set_text("silence")
    left.addWidget(search)
    line = "…let the son’s silence be the longest one in the room. It was the second silence…"
    spans = ((15, 7), (line.rindex("silence"), 7))
    for place, kind in enumerate(("held_back", "meeting", "supervision", "note")):
        entry = EntryRow(
            Shown(kind, "Something of mine, held back", line, "Wed 13 May", mark(kind), spans)
        )
        entry.setChecked(place == 0)
        left.addWidget(entry)
    left.addStretch()
    row.addLayout(left, 4)
    sheet = Sheet(runs_on=True)
    text = ReadingText("Discernment")
    text.set_text(MOTHER)
    found = MOTHER.index("noticed")
    text.set_highlights([(found, 7), (found + 60, 10)], 0)
    sheet.body.addWidget(Label("Something of mine", "title"))
    sheet.body.addWidget(text)
    for kind, title in (("meeting", "Slate network"), ("held_back", "Drizzle network, held back")):
        sheet.body.addWidget(LatelyRow(Shown(kind, title, MOTHER, "Thu 14", mark(kind))))
    sheet.body.addStretch()
    row.addWidget(ScrollArea(sheet), 6)
    return _window(page, "Journal", bar=False)


def shell() -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(40))
    row.addWidget(_rail("Today"))
    narrow = _rail("Journal")
    narrow.setFixedWidth(theme().px(88))
    top = QHBoxLayout()
    for part in narrow.findChildren(QWidget):
        if isinstance(part, NavRow | NewButton):
            part.set_shape("stack")
    new = NewButton(NEW)
    new.set_shape("top")
    top.addWidget(new)
    for text, icon, outlined in (("Journal", "book-open", False), ("Lock", "lock-simple", True)):
        part = NavRow(text, icon, outlined=outlined)
        part.set_shape("top")
        part.set_chosen(not outlined)
        top.addWidget(part)
    row.addWidget(narrow)
    column = QVBoxLayout()
    column.addLayout(top)
    menu = NewMenu(NEW, page)
    menu.setWindowFlags(Qt.WindowType.Widget)
    column.addWidget(menu)
    menu.take_first()
    quiet = chips("It felt", ("weary", "tender"), silences=True)
    quiet.set_silence("unsure")
    column.addWidget(quiet)
    shown = [Shown(str(n), "Something", MOTHER, "Wed 13 May", mark("meeting")) for n in range(400)]
    entries = EntryList("Entries")
    entries.set_rows(shown)
    entries.set_chosen("1")
    column.addWidget(entries)
    row.addLayout(column, 1)
    quiet.press_of("weary").setFocus()
    return page


def moments() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(28, 28, 28, 90)
    column.setSpacing(theme().px(16))
    sheet = Sheet()
    sheet.pad(17, 17)
    strip = NoticeStrip(
        "The disk is full, so the last 2 minutes are only in this window. Keep writing; PeerDesk keeps trying.",
        (("elsewhere", "Keep it somewhere else…"), ("again", "Try now")),
    )
    sheet.body.addWidget(strip)
    column.addWidget(sheet)
    ask = AskDialog(
        "Seal this for Maren?",
        "2 entries, 214 words. Only Maren’s key opens it, and once the file leaves you it cannot be called back.",
        (
            ("no", "Not yet", "plain"),
            ("read", "Read it through", "plain"),
            ("seal", "Seal and save…", "plum"),
        ),
        icon="seal",
        plum=True,
    )
    lock = AskDialog(
        "Locking in 20 seconds",
        "Your words are kept. Press any key to stay open.",
        (("stay", "Stay open", "plain"), ("lock", "Lock now", "quiet")),
        icon="lock-simple",
    )
    for dialog in (ask, lock):
        dialog.setWindowFlags(Qt.WindowType.Widget)
        column.addWidget(dialog)
    column.addStretch()
    toast = Toast(page)
    page.show()
    toast.say("Let go. It won’t be asked again.", "Undo")
    return page


def _window(content: QWidget, chosen: str, *, bar: bool = True) -> QWidget:
    window = QWidget()
    outer = QVBoxLayout(window)
    outer.setContentsMargins(0, theme().px(30), 0, 0)
    outer.setSpacing(0)
    middle = QHBoxLayout()
    middle.setSpacing(0)
    middle.addWidget(_rail(chosen))
    page = QVBoxLayout()
    page.setSpacing(0)
    if bar:
        top = PageBar("Journal")
        top.set_kept("Draft kept 14:32")
        top.add_action(PlainButton("Flag for supervision", "flag"))
        top.add_action(FilledButton("Rest"))
        page.addWidget(top)
    page.addWidget(content, 1)
    middle.addLayout(page, 1)
    outer.addLayout(middle, 1)
    status = StatusBar()
    status.say_keys("Ctrl Enter finishes · F6 goes on to the next part of the window")
    status.set_idle("Locks after 10 min idle")
    outer.addWidget(status)
    return window


def _rail(chosen: str) -> QWidget:
    rail = QWidget()
    rail.setProperty("ground", "rail")
    rail.setAutoFillBackground(True)
    palette = rail.palette()
    palette.setColor(palette.ColorRole.Window, theme().colour("rail"))
    rail.setPalette(palette)
    rail.setFixedWidth(theme().px(192))
    column = QVBoxLayout(rail)
    column.setContentsMargins(12, 16, 12, 12)
    column.setSpacing(theme().px(2))
    head = QHBoxLayout()
    head.addWidget(Logo())
    head.addWidget(Label("Wren’s journal", "question", wrap=False), 1)
    column.addLayout(head)
    column.addSpacing(theme().px(8))
    column.addWidget(NewButton(NEW))
    column.addSpacing(theme().px(16))
    for text, icon in (
        ("Today", "sun-horizon"),
        ("Journal", "book-open"),
        ("Weeks", "rows"),
        ("Supervision", "chats-circle"),
    ):
        row = NavRow(text, icon)
        row.set_chosen(text == chosen)
        column.addWidget(row)
    column.addStretch()
    column.addWidget(NavRow("Settings", "gear-six"))
    column.addSpacing(theme().px(6))
    column.addWidget(NavRow("Close and leave", "door-open", outlined=True, short="Leave"))
    column.addSpacing(theme().px(6))
    column.addWidget(NavRow("Lock", "lock-simple", outlined=True, hint="Ctrl L"))
    return rail


PAGES = {"parts": parts, "meeting": meeting, "journal": journal, "shell": shell, "moments": moments}


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    for look, scale in (("light", 100), ("dark", 100), ("light", 200)):
        theme().install(app, look, scale, True)
        for name, build in PAGES.items():
            page = build()
            page.resize(1280 if scale == 100 else 1800, 800 if scale == 100 else 1300)
            FocusRing(page)
            page.show()
            page.activateWindow()
            QTest.qWait(30)
            page.grab().save(str(folder / f"{name}-{look}-{scale}.png"))
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
