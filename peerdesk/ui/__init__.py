# SPDX-License-Identifier: GPL-3.0-or-later
"""The window. The only room with PySide6."""
