# SPDX-License-Identifier: GPL-3.0-or-later
"""A Secret Service that is no help: it never answers (`hangs`), or its unlock prompt is dismissed (`dismisses`)."""

from __future__ import annotations

import sys

from jeepney import DBusAddress, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

PROMPT = "/org/freedesktop/secrets/prompt/p1"
PROPERTIES = {"Label": ("s", "Login"), "Locked": ("b", True)}


def answer(connection, asked):
    member = asked.header.fields.get(3)
    if member == "Get":
        reply = new_method_return(asked, "v", (PROPERTIES[asked.body[1]],))
    elif member == "ReadAlias":
        reply = new_method_return(asked, "o", ("/org/freedesktop/secrets/collection/login",))
    elif member == "Unlock":
        reply = new_method_return(asked, "aoo", ([], PROMPT))
    else:
        reply = new_method_return(asked)
    connection.send(reply)
    if member == "Prompt":
        emitter = DBusAddress(PROMPT, interface="org.freedesktop.Secret.Prompt")
        connection.send(new_signal(emitter, "Completed", "bv", (True, ("ao", []))))


def main():
    connection = open_dbus_connection(bus="SESSION")
    name = message_bus.RequestName("org.freedesktop.secrets")
    assert unwrap_msg(connection.send_and_get_reply(name)) == (1,)
    say("ready")
    while True:
        asked = connection.receive()
        if asked.header.message_type is not MessageType.method_call:
            continue
        say("asked")
        if sys.argv[1] == "dismisses":
            answer(connection, asked)


def say(what):
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


main()
