# SPDX-License-Identifier: GPL-3.0-or-later
"""What nobody holds goes a few milliseconds every while, and never by a look through everything on the way."""

from __future__ import annotations

import gc
import threading
import weakref

from peerdesk.ui.collecting import Collecting


class Held(list[object]):
    """Holds itself where it is put into itself, so that only a look through what there is finds it."""


def test_what_nobody_holds_any_more_goes(collecting: Collecting) -> None:
    held = Held()
    held.append(held)
    seen = weakref.ref(held)
    gc.collect(1)  # it is old now: nothing but a look through everything finds it
    del held
    gc.collect(1)
    assert seen() is not None
    collecting.look_through_all()
    assert seen() is None


def test_a_thread_that_makes_many_rows_never_looks_through_everything(
    collecting: Collecting,
) -> None:
    looks: list[int] = []
    gc.callbacks.append(note := lambda _phase, of: looks.append(of["generation"]))
    thread = threading.Thread(target=lambda: [[[row]] for row in range(300_000)])
    thread.start()
    thread.join()
    gc.callbacks.remove(note)
    assert set(looks) == {0, 1}
