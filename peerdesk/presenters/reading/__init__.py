# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding entries and reading one."""
