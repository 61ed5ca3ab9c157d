# SPDX-License-Identifier: GPL-3.0-or-later
"""People: supporters, correspondents, their keys."""
