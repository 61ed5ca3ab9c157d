# SPDX-License-Identifier: GPL-3.0-or-later
"""One presenter a page: what it shows and what can be done there, without Qt."""
