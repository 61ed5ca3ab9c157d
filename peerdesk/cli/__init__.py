# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal face. Never loads Qt."""
