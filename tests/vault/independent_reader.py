# SPDX-License-Identifier: GPL-3.0-or-later
"""A second implementation of the format, from its description and `cryptography` alone: nothing of PeerDesk, no SQL.

Opens a header by passphrase or recovery key, verifies and decrypts every page, and walks tables to their rows.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import struct
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

PAGE, SALT, IV, MAC = 4096, 16, 16, 64
USABLE = PAGE - IV - MAC
FRAME = 24
WAL_HEADER = 32


def hkdf(secret: bytes, info: str, salt: bytes = b"") -> bytes:
    return HKDF(SHA256(), 32, salt, info.encode()).derive(secret)


def canonical(content: object) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


# --- header ---


def read_header(folder: Path) -> dict:
    return json.loads((folder / "vault.json").read_text(encoding="utf-8"))


def slot_of(header: dict, kind: str) -> dict:
    return next(slot for slot in header["slots"] if slot["type"] == kind)


def dek_by_passphrase(header: dict, passphrase: bytes) -> bytes:
    slot = slot_of(header, "passphrase")
    kdf = slot["kdf"]
    key = Argon2id(
        salt=bytes.fromhex(kdf["salt"]),
        length=32,
        iterations=kdf["t"],
        lanes=kdf["p"],
        memory_cost=kdf["m_kib"],
    ).derive(passphrase)
    parts = ("peerdesk-slot-v1", header["vault"], str(header["gen"]), slot["id"], "passphrase")
    bound = "|".join(parts).encode() + b"|" + canonical(kdf)
    return ChaCha20Poly1305(key).decrypt(
        bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["ct"]), bound
    )


def dek_by_recovery_key(header: dict, digits: str) -> bytes:
    numbers = [int(digits.replace(" ", "")[at : at + 6]) for at in range(0, 48, 6)]
    secret = b"".join((number // 11).to_bytes(2, "big") for number in numbers)
    own = X25519PrivateKey.from_private_bytes(
        hkdf(secret, "peerdesk/recovery/v1", bytes.fromhex(header["vault"]))
    )
    content = age_open(bytes.fromhex(slot_of(header, "recovery")["ct"]), own)
    vault, gen, dek = json.loads(content)
    assert (vault, gen) == (header["vault"], header["gen"])
    return bytes.fromhex(dek)


def age_open(sealed: bytes, own: X25519PrivateKey) -> bytes:
    head, rest = sealed.split(b"\n--- ", 1)
    payload = rest.split(b"\n", 1)[1]
    lines = head.split(b"\n")
    share = _unpadded(next(line for line in lines if line.startswith(b"-> X25519 "))[10:])
    body = _unpadded(lines[next(n for n, line in enumerate(lines) if b"X25519" in line) + 1])
    public = own.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    shared = own.exchange(X25519PublicKey.from_public_bytes(share))
    wrap = hkdf(shared, "age-encryption.org/v1/X25519", share + public)
    file_key = ChaCha20Poly1305(wrap).decrypt(bytes(12), body, b"")
    stream = hkdf(file_key, "payload", payload[:16])
    return ChaCha20Poly1305(stream).decrypt(bytes(11) + b"\x01", payload[16:], b"")


def _unpadded(text: bytes) -> bytes:
    return base64.b64decode(text + b"=" * (-len(text) % 4))


def mac_holds(header: dict, dek: bytes) -> bool:
    content = {name: header[name] for name in header if name not in ("mac", "sum")}
    mac = hmac.digest(hkdf(dek, "peerdesk/header/v1"), canonical(content), "sha256")
    summed = canonical({**content, "mac": header["mac"]})
    return mac.hex() == header["mac"] and hashlib.sha256(summed).hexdigest() == header["sum"]


# --- pages ---


class Pages:
    """The decrypted pages of one database file, each verified."""

    def __init__(self, folder: Path, header: dict, dek: bytes) -> None:
        self._key = hkdf(dek, "peerdesk/db/v1")
        self._salt = bytes.fromhex(header["db_salt"])
        mac_salt = bytes(byte ^ 0x3A for byte in self._salt)
        self._mac_key = hashlib.pbkdf2_hmac("sha512", self._key, mac_salt, 2, 32)
        self._path = folder / f"journal-{header['gen']}.db"
        raw = self._path.read_bytes()
        self.damaged: list[int] = []
        self._plain = {
            number: self._open(number, raw[(number - 1) * PAGE : number * PAGE])
            for number in range(1, len(raw) // PAGE + 1)
        }

    def everything(self) -> bytes:
        """All pages and all frames of the write-ahead log, in the clear."""
        return b"".join([*self._plain.values(), *self._frames()])

    def rows(self, table: str) -> Iterator[tuple]:
        """The rows of an ordinary table, in order of row id, without the row id itself."""
        root = next(row[3] for row in self._walk(1) if row[0] == "table" and row[1] == table)
        return self._walk(root)

    def _open(self, number: int, page: bytes) -> bytes:
        start = SALT if number == 1 else 0
        cut = page[start:]
        sealed, iv, mac = cut[: -IV - MAC], cut[-IV - MAC : -MAC], cut[-MAC:]
        expected = hmac.digest(self._mac_key, sealed + iv + struct.pack("<I", number), "sha512")
        if mac != expected:
            self.damaged.append(number)
        reader = Cipher(AES(self._key), CBC(iv)).decryptor()
        return bytes(start) + reader.update(sealed) + reader.finalize()

    def _frames(self) -> Iterator[bytes]:
        wal = self._path.with_name(self._path.name + "-wal")
        log = wal.read_bytes()[WAL_HEADER:] if wal.exists() else b""
        for at in range(0, len(log) - FRAME - PAGE + 1, FRAME + PAGE):
            number = int.from_bytes(log[at : at + 4], "big")
            yield self._open(number, log[at + FRAME : at + FRAME + PAGE])

    def _walk(self, number: int) -> Iterator[tuple]:
        page = self._plain[number]
        head = 100 if number == 1 else 0
        kind = page[head]
        count = int.from_bytes(page[head + 3 : head + 5], "big")
        first = head + (12 if kind == 5 else 8)
        cells = [
            int.from_bytes(page[at : at + 2], "big") for at in range(first, first + 2 * count, 2)
        ]
        if kind == 5:
            children = [int.from_bytes(page[at : at + 4], "big") for at in cells]
            children.append(int.from_bytes(page[head + 8 : head + 12], "big"))
            for child in children:
                yield from self._walk(child)
            return
        assert kind == 13
        for at in cells:
            yield _record(self._payload(page, at))

    def _payload(self, page: bytes, at: int) -> bytes:
        size, at = _varint(page, at)
        _row_id, at = _varint(page, at)
        if size <= USABLE - 35:
            return page[at : at + size]
        least = (USABLE - 12) * 32 // 255 - 23
        here = least + (size - least) % (USABLE - 4)
        here = here if here <= USABLE - 35 else least
        payload, following = page[at : at + here], page[at + here : at + here + 4]
        while len(payload) < size:
            overflow = self._plain[int.from_bytes(following, "big")]
            payload += overflow[4:USABLE]
            following = overflow[:4]
        return payload[:size]


def _varint(source: bytes, at: int) -> tuple[int, int]:
    value = 0
    for _each in range(8):
        byte = source[at]
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    return value << 8 | source[at], at + 1


def _record(payload: bytes) -> tuple:
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    row = []
    for kind in kinds:
        size = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)[kind] if kind < 10 else (kind - 12) // 2
        row.append(_value(kind, payload[at : at + size]))
        at += size
    return tuple(row)


def _value(kind: int, content: bytes) -> object:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind < 7:
        return int.from_bytes(content, "big", signed=True)
    if kind == 7:
        return struct.unpack(">d", content)[0]
    return content.decode("utf-8") if kind % 2 else content
