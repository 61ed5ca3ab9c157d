# SPDX-License-Identifier: GPL-3.0-or-later
"""The agenda and the conversations it is for."""
