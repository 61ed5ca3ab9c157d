# SPDX-License-Identifier: GPL-3.0-or-later
"""The process apart in which a secret becomes keys: what that takes in memory and libraries ends with it.

It reads one request a line from its standard input and writes one answer a line to its standard output. When its input
ends, as it does when the window has gone, it ends, whatever it does or waits for: it only reads. Nothing is ever on a
command line or in a file, and it opens no database.
"""

from __future__ import annotations

import json
import os
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from peerdesk import errors
from peerdesk.errors import PeerDeskError
from peerdesk.unguessable import fresh_bytes
from peerdesk.vault import aead, kdf
from peerdesk.vault.header import Header
from peerdesk.vault.keys import Keys
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.strict_json import Malformed
from peerdesk.vault.unlocking import (
    Asked,
    Here,
    KeyringSecret,
    PassphraseSecret,
    Secret,
    Unlocked,
)

FLAG: Final = "unlock-a-journal"
"""The word that makes a process of ours this one."""

_SAID_WITHOUT_MORE: Final = {
    kind.__name__: kind
    for kind in (
        errors.CannotRead,
        errors.KeyFileDamaged,
        errors.KeyringSilent,
        errors.NewerVersion,
        errors.OlderKeyFile,
        errors.TooLittleMemory,
        errors.WrongPassphrase,
        errors.WrongRecoveryKey,
    )
}
_SAID_WITH_PLACE: Final = {kind.__name__: kind for kind in (errors.HalfErased, errors.NotAJournal)}


def main() -> int:
    """Answer until standard input ends. Always returns 0; what went wrong is in the answers."""
    asked: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_answer_all, args=(asked,), daemon=True).start()
    for line in sys.stdin.buffer:
        asked.put(line)
    return 0


def _answer_all(asked: queue.SimpleQueue[bytes]) -> None:
    is_warm = False
    try:
        while True:
            sys.stdout.buffer.write(_answer(json.loads(asked.get())) + b"\n")
            sys.stdout.buffer.flush()
            if not is_warm:
                _warm_up()
                is_warm = True
    finally:  # nobody is left to wait for an answer that does not come
        os._exit(1)


def _warm_up() -> None:
    """Use everything once while somebody types: each library is loaded by its first use."""
    keys = Keys.fresh()
    keys.for_an_evening()
    wrap_key = kdf.derive(b"", kdf.fresh_salt(), kdf.CHEAPEST)
    nonce = fresh_bytes(aead.NONCE_SIZE)
    aead.unseal(wrap_key, nonce, aead.seal(wrap_key, nonce, keys.dek_key))


def _answer(request: dict[str, Any]) -> bytes:
    try:
        told = _DOES[request["what"]](request)
    except PeerDeskError as refusal:
        told = {
            "refused": type(refusal).__name__,
            "other_copy_opens": isinstance(refusal, errors.KeyFileChanged)
            and refusal.other_copy_opens,
        }
    return json.dumps(told).encode()


def _generation(request: dict[str, Any]) -> dict[str, Any]:
    return {"generation": Here().generation(Path(request["folder"]))}


def _unlock(request: dict[str, Any]) -> dict[str, Any]:
    seen_in = request["seen_in"]
    unlocked = Here().unlock(
        Asked(
            Path(request["folder"]),
            _secret_in(request),
            request["use_other_copy"],
            Path(seen_in) if seen_in else None,
        )
    )
    known = unlocked.keys.for_an_evening()
    return {
        "header": unlocked.header.to_bytes().decode("ascii"),
        "dek": unlocked.keys.dek_key.hex(),
        "known": {label: key.hex() for label, key in known.items()},
        "copies_are_equal": unlocked.copies_are_equal,
        "seen": unlocked.seen,
    }


_DOES: Final[dict[str, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "generation": _generation,
    "unlock": _unlock,
}


def _secret_in(request: dict[str, Any]) -> Secret:
    match request["by"]:
        case "passphrase":
            return PassphraseSecret(request["secret"])
        case "recovery key":
            return RecoveryKey(bytes.fromhex(request["secret"]))
        case _:
            return KeyringSecret()


# --- what whoever asks writes and reads ------------------------------------------------------------


def request_for_generation(folder: Path) -> bytes:
    """Return the line that asks which database counts."""
    return json.dumps({"what": "generation", "folder": str(folder)}).encode() + b"\n"


def request_to_unlock(asked: Asked) -> bytes:
    """Return the line that asks for keys."""
    secret = asked.secret
    if isinstance(secret, PassphraseSecret):
        by = {"by": "passphrase", "secret": secret.passphrase}
    elif isinstance(secret, RecoveryKey):
        by = {"by": "recovery key", "secret": secret.secret_key.hex()}
    else:
        by = {"by": "keyring"}
    request = {
        "what": "unlock",
        "folder": str(asked.folder),
        "use_other_copy": asked.use_other_copy,
        "seen_in": str(asked.seen_in) if asked.seen_in else None,
        **by,
    }
    return json.dumps(request).encode() + b"\n"


def generation_in(answer: bytes, folder: Path) -> int:
    """Return what was answered. Raises the refusal where it was one; ValueError where it is no answer."""
    with _rubbish_is_no_answer():
        return int(_told(answer, folder)["generation"])


def unlocked_in(answer: bytes, folder: Path) -> Unlocked:
    """Return what was answered. Raises the refusal where it was one; ValueError where it is no answer."""
    with _rubbish_is_no_answer():
        told = _told(answer, folder)
        known = {label: bytes.fromhex(key) for label, key in told["known"].items()}
        return Unlocked(
            Header.parse(told["header"].encode("ascii"), is_summed=True),
            Keys(bytes.fromhex(told["dek"]), known),
            told["copies_are_equal"],
            told["seen"],
        )


@contextmanager
def _rubbish_is_no_answer() -> Iterator[None]:
    try:
        yield
    except (AttributeError, LookupError, Malformed, TypeError):
        raise ValueError from None


def _told(answer: bytes, folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(answer)
    if "refused" not in told:
        return told
    name = told["refused"]
    if name in _SAID_WITHOUT_MORE:
        raise _SAID_WITHOUT_MORE[name]
    if name in _SAID_WITH_PLACE:
        raise _SAID_WITH_PLACE[name](folder)
    if name == errors.KeyFileChanged.__name__:
        raise errors.KeyFileChanged(other_copy_opens=told["other_copy_opens"])
    raise errors.Unexpected("unlocking")
