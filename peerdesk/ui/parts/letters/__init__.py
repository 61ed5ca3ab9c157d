# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters opened, answered, shared and let go."""
