# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader hears it: the accessibility tree, read over its own bus from another process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_SHOWING, _FOCUSED, _CHECKED, _TOP = 25, 12, 4, "/org/a11y/atspi/accessible/root"


class GoneError(Exception):
    """The part of the window that was asked is not there any more."""


class Bus:
    """A connection to the accessibility bus of one session."""

    def __init__(self, session_address: str) -> None:
        with open_dbus_connection(session_address) as session:
            asked = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            answer = session.send_and_get_reply(new_method_call(asked, "GetAddress"), timeout=20)
        self._connection: DBusConnection = open_dbus_connection(answer.body[0])

    def close(self) -> None:
        self._connection.close()

    def applications(self) -> dict[int, Part]:
        """Return what every running application shows, by process id."""
        return {self._pid(each.owner): each for each in Part(self, *REGISTRY).children()}

    def ask(
        self, address: DBusAddress, method: str, signature: str | None = None, *body: object
    ) -> Any:
        message = new_method_call(address, method, signature, body)
        return self._answer(message)

    def property(self, address: DBusAddress, name: str) -> Any:
        return self._answer(Properties(address).get(name))[1]

    def _pid(self, owner: str) -> int:
        driver = DBusAddress(
            "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus"
        )
        return self.ask(driver, "GetConnectionUnixProcessID", "s", owner)

    def _answer(self, message: Any) -> Any:
        try:
            reply = self._connection.send_and_get_reply(message, timeout=20)
        except TimeoutError as reason:
            raise GoneError from reason
        if reply.header.message_type is MessageType.error:
            raise GoneError(reply.body)
        return reply.body[0] if reply.body else None


@dataclass(frozen=True)
class Part:
    """One part of a window: a name, a role, and what it holds."""

    bus: Bus
    owner: str
    path: str

    @property
    def name(self) -> str:
        return self.bus.property(self._as("Accessible"), "Name")

    @property
    def role(self) -> str:
        return self.bus.ask(self._as("Accessible"), "GetRoleName")

    @property
    def text(self) -> str:
        """Everything written in it."""
        return self.bus.ask(self._as("Text"), "GetText", "ii", 0, -1)

    @property
    def is_showing(self) -> bool:
        return self._is(_SHOWING)

    @property
    def is_focused(self) -> bool:
        return self._is(_FOCUSED)

    @property
    def is_checked(self) -> bool:
        return self._is(_CHECKED)

    @property
    def actions(self) -> list[str]:
        return [each[0] for each in self.bus.ask(self._as("Action"), "GetActions")]

    def children(self) -> list[Part]:
        found = self.bus.ask(self._as("Accessible"), "GetChildren") or []
        return [Part(self.bus, owner, path) for owner, path in found if not path.endswith("/null")]

    def everything(self) -> Iterator[Part]:
        """Yield this part and all that it shows, in the order it is read."""
        yield self
        for child in self.children():
            try:
                if child.is_showing:
                    yield from child.everything()
            except GoneError:
                continue

    def take_focus(self) -> None:
        self.bus.ask(self._as("Component"), "GrabFocus")

    def press(self) -> None:
        """Do what pressing it does, as assistive technology would."""
        self.bus.ask(self._as("Action"), "DoAction", "i", 0)

    def _is(self, state: int) -> bool:
        low, _high = self.bus.ask(self._as("Accessible"), "GetState")
        return bool(low >> state & 1)

    def _as(self, interface: str) -> DBusAddress:
        return DBusAddress(self.path, self.owner, f"org.a11y.atspi.{interface}")
