# SPDX-License-Identifier: GPL-3.0-or-later
"""Words to read and to write: plain text only, laid out so that long texts do not stop the window."""
