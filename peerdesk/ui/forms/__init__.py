# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions as parts of a page: each kind of answer has one field, bound to the writing of an entry."""
