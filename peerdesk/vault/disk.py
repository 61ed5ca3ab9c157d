# SPDX-License-Identifier: GPL-3.0-or-later
"""What an error of the file system means to a person."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from peerdesk.errors import CannotWrite, DiskFull

_NO_SPACE = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)


@contextmanager
def disk_speaks() -> Iterator[None]:
    """Turn an OSError met while writing into DiskFull or CannotWrite."""
    try:
        yield
    except OSError as error:
        refusal = DiskFull if error.errno in _NO_SPACE else CannotWrite
        raise refusal from None
