# SPDX-License-Identifier: GPL-3.0-or-later
"""A made-up journal of eighteen months, so that a newcomer sees a full app."""
