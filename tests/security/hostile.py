# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts that try to make a window fetch, open or run something, each naming a place that can be looked for."""

from __future__ import annotations

from pathlib import Path

MARK = "named-by-hostile-text"
"""Stands in every place a text names, so that an attempt to open it can be recognised."""


def corpus(folder: Path) -> list[str]:
    """Return hostile texts. Those that name a file name one that is there, so that opening it would succeed."""
    image = folder / f"{MARK}.png"
    image.write_bytes(b"\x89PNG\r\n\x1a\n")
    style = folder / f"{MARK}.css"
    style.write_text("p { color: red }")
    return [
        f'<img src="{image}">',
        f'<img src="file://{image}">',
        f'<img src="//{MARK}/share/x.png">',
        f'<img src="\\\\{MARK}\\share\\x.png">',
        f'<img src="http://{MARK}.invalid/x.png">',
        f'<img src="qrc:/{MARK}.png">',
        f'<img src="data:image/png;base64,{MARK}">',
        f'<link rel="stylesheet" href="{style}"><p>styled</p>',
        f"<style>@import url('{style}'); body {{ background: url({image}) }}</style>",
        f'<a href="file://{image}">{MARK}</a> https://{MARK}.invalid/',
        f"![{MARK}]({image}) [link](file://{image})",
        f"<script>open('{image}')</script><iframe src='{image}'></iframe>",
        f"<table background='{image}'><tr><td>{MARK}</td></tr></table>",
        f"</body></html><img src={image}>&lt;img src={image}&gt;",
    ]
