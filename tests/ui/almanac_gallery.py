# SPDX-License-Identifier: GPL-3.0-or-later
"""Paint the almanac as the Weeks page will show it, to be looked at: python -m tests.ui.almanac_gallery OUT."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.ui.theme import theme
from peerdesk.ui.widgets.almanac.almanac import Almanac
from peerdesk.ui.widgets.almanac.week_table import WeekTable
from peerdesk.ui.widgets.layout.sheet import Sheet
from tests.ui.almanac_weeks import many, spring
from tests.ui.widgets.table_lines import lines

SHEET = (217, 90, 747, 664)


def page(content: QWidget, width: int, height: int) -> QWidget:
    desk = QWidget()
    desk.resize(width, height)
    palette = desk.palette()
    palette.setColor(palette.ColorRole.Window, theme().colour("desk"))
    desk.setPalette(palette)
    sheet = Sheet(parent=desk)
    sheet.body.setContentsMargins(*(theme().px(length) for length in (16, 18, 16, 14)))
    sheet.body.addWidget(content)
    left, top, wide, high = SHEET
    if theme().scale > 1:
        left, top, wide, high = 24, 24, width - 48, height - 48
    sheet.setGeometry(left, top, wide, high)
    return desk


def keep(content: QWidget, path: Path, width: int = 1280, height: int = 800) -> None:
    desk = page(content, width, height)
    desk.show()
    desk.activateWindow()
    QTest.qWait(30)
    desk.grab().save(str(path))
    desk.close()


def almanac(weeks, **how) -> Almanac:
    made = Almanac()
    made.set_weeks(weeks, **how)
    return made


def main(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    for look, scale in (("light", 100), ("dark", 100), ("light", 200), ("light", 140)):
        theme().install(app, look, scale, True)
        name = f"{look}-{scale}"
        keep(almanac(spring(), chosen=7), out / f"weeks-{name}.png")
        keep(almanac(many(52), year=True), out / f"year-{name}.png")
        table = WeekTable()
        table.set_lines(lines())
        keep(table, out / f"table-{name}.png")
    theme().install(app, "light", 100, True)
    walked = almanac(many(520, 10), year=True)
    keep(walked, out / "ten-years.png")
    focused = almanac(spring(), chosen=10)
    desk = page(focused, 1280, 800)
    desk.show()
    desk.activateWindow()
    focused.rows.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused.rows, Qt.Key.Key_Right)
    QTest.keyClick(focused.rows, Qt.Key.Key_Right)
    QTest.qWait(30)
    desk.grab().save(str(out / "focus.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
