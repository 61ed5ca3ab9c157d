# SPDX-License-Identifier: GPL-3.0-or-later
"""The same beads by pyqtgraph: its import, and one picture of them. Nothing of PeerDesk is shown."""

from __future__ import annotations

import json
import sys
import time

begun = time.perf_counter()

import numpy as np  # noqa: E402  what is imported is what is measured
import pyqtgraph  # noqa: E402

imported = time.perf_counter() - begun


def main() -> None:
    """Tell how long the import took, and drawing as many points as the almanac has, in seconds."""
    count = int(sys.argv[1])
    pyqtgraph.mkQApp()
    started = time.perf_counter()
    plot = pyqtgraph.PlotWidget()
    plot.resize(748, 760)
    across = np.resize(np.linspace(0, 290, 37), count)
    down = np.arange(count) * 5096 / count
    plot.addItem(pyqtgraph.ScatterPlotItem(across, down, size=4, pen=None, brush="#44587F"))
    plot.grab()
    drawn = time.perf_counter() - started
    sys.stdout.write(json.dumps({"imported": imported, "drawn": drawn}) + "\n")


main()
