# SPDX-License-Identifier: GPL-3.0-or-later
"""PeerDesk cannot reach a network because nothing that could is ever loaded or shipped."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.rules.source_tree import PACKAGE, ROOT, place, python_files

NETWORK_MODULES = {
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtWebSockets",
    "_ssl",
    "asyncio",
    "ftplib",
    "http.client",
    "http.server",
    "smtplib",
    "socketserver",
    "ssl",
    "urllib.request",
    "xmlrpc.client",
}
LOAD_ALL = """
import importlib, json, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps(sorted(sys.modules)))
"""


def test_loading_the_whole_program_loads_no_network_module():
    """T3: there is no code here that could reach one."""
    modules = [_module(file) for file in python_files(PACKAGE)]
    libraries = [
        "keyring.backends.SecretService",
        "keyring.backends.chainer",
    ]  # loaded only if asked for
    command = [sys.executable, "-c", LOAD_ALL, *modules, *libraries]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not NETWORK_MODULES & set(json.loads(done.stdout))


def _module(file):
    return place(file).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
