# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters: made, opened, answered, shared and let go."""
