# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of every kind of entry. None of them is needed; a kind is changed here and nowhere else."""

from __future__ import annotations

from peerdesk.records.entry import Kind
from peerdesk.records.forms.check_in import CHECK_IN
from peerdesk.records.forms.disclosure import DISCLOSURE
from peerdesk.records.forms.meeting import MEETING
from peerdesk.records.forms.network import NETWORK
from peerdesk.records.forms.note import NOTE
from peerdesk.records.forms.supervision import SUPERVISION
from peerdesk.records.questions import Form

FORMS: dict[Kind, Form] = {
    Kind.MEETING: MEETING,
    Kind.DISCLOSURE: DISCLOSURE,
    Kind.CHECK_IN: CHECK_IN,
    Kind.NOTE: NOTE,
    Kind.SUPERVISION: SUPERVISION,
}

__all__ = ["FORMS", "NETWORK"]
