# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking the whole journal over, page by page, and saying what was found."""

from __future__ import annotations

from contextlib import closing, suppress

from peerdesk.errors import Interrupted, PartDamaged
from peerdesk.journal import indexing
from peerdesk.vault.check import Report, check
from peerdesk.vault.connection import Connection, interrupt
from peerdesk.vault.vault import Vault
from peerdesk.wording import _

_WORD_INDEX = "word_index"


class LookOver:
    """One look at the whole journal, which can be stopped from another thread."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._connection: Connection | None = None
        self._is_stopped = False

    def look(self) -> Report:
        """Read everything; about two seconds per 100 MB. Belongs where the journal is written, so that nothing changes
        meanwhile. Raises Interrupted when it was stopped.
        """
        vault = self._vault
        with closing(vault.reader() if vault.read_only else vault.writer()) as connection:
            self._connection = connection
            try:
                # An index that is still to follow its entries differs from them, and is whole for all that.
                settled = False
                with suppress(PartDamaged):  # the checks say so in full
                    settled = not vault.read_only and indexing.is_settled(connection)
                report = check(connection, _WORD_INDEX if settled else None)
            finally:
                self._connection = None
        if self._is_stopped:
            raise Interrupted
        return report

    def stop(self) -> None:
        """Stop looking."""
        self._is_stopped = True
        connection = self._connection
        if connection is not None:
            interrupt(connection)


def found_sentence(report: Report) -> str:
    """Return what the look found."""
    if report.is_whole:
        return _("Every part of the journal was read, and all of it is whole.")
    if report.pages == 0 and report.structure_is_whole:
        return _(
            "Your entries are whole. The list of words that search uses is not, so a search may miss something."
        )
    return _(
        "Part of this journal can’t be read. Nothing has been changed. Close PeerDesk and copy the whole folder "
        "somewhere safe before going on; an older copy may hold what is missing here. “peerdesk salvage” takes what is "
        "whole into a new journal."
    )
