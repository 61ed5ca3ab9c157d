# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of a page that know Qt and strings, and nothing of the journal."""
