# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyring of this computer, spoken to by name and never waited for long. The only importer of keyring.

The library's own choice of a keyring is not asked: environment and configuration files can plant code there.
"""

from __future__ import annotations

import base64
import binascii
import queue
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Protocol, TypeVar

from peerdesk.errors import KeyringSilent
from peerdesk.unguessable import fresh_bytes

SERVICE: Final = "org.peerdesk.PeerDesk"
PATIENCE = 30.0
"""Seconds a keyring may take, for instance to ask for its own password."""
IN_A_HURRY = 1.0
"""Seconds it may take once nobody waits any more: enough for one that asks nobody."""
_A_MOMENT = 0.1

Hurry = threading.Event
"""Set once nobody waits any more: the window closes, say."""

R = TypeVar("R")


def is_there(hurry: Hurry | None = None) -> bool:
    """Whether this computer has a keyring that answers. It is asked nothing, and nothing is kept in it."""
    try:
        _within_patience(_backend, hurry)
    except KeyringSilent:
        return False
    return True


def fresh_account() -> str:
    """Return a random name to keep a key under."""
    return fresh_bytes(16).hex()


def keep_fresh_key(account: str, hurry: Hurry | None = None) -> bytes:
    """Make a random key of 32 bytes, keep it under `account`, read it back and return it. Raises KeyringSilent."""
    wrap_key = fresh_bytes(32)
    text = base64.b64encode(wrap_key).decode("ascii")

    def keep() -> str | None:
        backend = _backend()
        backend.set_password(SERVICE, account, text)
        return backend.get_password(SERVICE, account)

    if _within_patience(keep, hurry) != text:
        raise KeyringSilent
    return wrap_key


def fetch_key(service: str, account: str, hurry: Hurry | None = None) -> bytes:
    """Return the key kept under `account`. Raises KeyringSilent, also if there is none."""
    text = _within_patience(lambda: _backend().get_password(service, account), hurry)
    try:
        wrap_key = base64.b64decode(text or "", validate=True)
    except (binascii.Error, ValueError):
        raise KeyringSilent from None
    if len(wrap_key) != 32:
        raise KeyringSilent
    return wrap_key


def drop_key(service: str, account: str, hurry: Hurry | None = None) -> None:
    """Remove the key kept under `account`. Raises KeyringSilent; a key left behind opens nothing any more."""
    _within_patience(lambda: _backend().delete_password(service, account), hurry)


class _Backend(Protocol):
    def get_password(self, service: str, account: str) -> str | None: ...
    def set_password(self, service: str, account: str, text: str, /) -> None: ...
    def delete_password(self, service: str, account: str) -> None: ...


def _backend() -> _Backend:  # imported here: none of these before the first paint
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415

        backend = WinVaultKeyring()  # type: ignore[no-untyped-call]
        backend.persist = "local machine"  # the default follows the account to other machines
        return backend
    if sys.platform == "darwin":
        from keyring.backends import macOS  # noqa: PLC0415

        return macOS.Keyring()  # type: ignore[no-untyped-call]
    from keyring.backends import SecretService, kwallet  # noqa: PLC0415

    for backend_class in (SecretService.Keyring, kwallet.DBusKeyring):
        if backend_class.viable:
            return backend_class()
    raise KeyringSilent


def _within_patience(ask: Callable[[], R], hurry: Hurry | None = None) -> R:
    answers: queue.SimpleQueue[tuple[R] | None] = queue.SimpleQueue()

    def run() -> None:
        try:
            answers.put((ask(),))
        except Exception:  # noqa: BLE001  every keyring fails in its own way, FileNotFoundError among them
            answers.put(None)

    threading.Thread(target=run, daemon=True, name="keyring").start()
    begun, answer = time.monotonic(), None
    while time.monotonic() - begun < (IN_A_HURRY if hurry and hurry.is_set() else PATIENCE):
        with suppress(queue.Empty):
            answer = answers.get(timeout=_A_MOMENT)
            break
    if answer is None:
        raise KeyringSilent
    return answer[0]
