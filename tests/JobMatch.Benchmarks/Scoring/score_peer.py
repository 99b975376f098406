"""Peer of `-- score`: reads columns of byte codes and then the sums they should give, trains stumps and prints one JSON line
`{"name", "milliseconds"}` with the median time of a batch prediction on one thread."""
import json
import statistics
import sys
import time

import numpy as np

path, columns, stumps = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
data = np.fromfile(path, dtype=np.uint8)
rows = len(data) // (columns + 1)
features = data[: rows * columns].reshape(columns, rows).T.astype(np.float32)
label = data[rows * columns:].astype(np.float32)
try:
    import xgboost

    matrix = xgboost.DMatrix(features, label=label)
    booster = xgboost.train({"max_depth": 1, "eta": 0.1, "tree_method": "hist", "nthread": 1}, matrix, stumps)
    booster.set_param({"nthread": 1})
    times = []
    for _ in range(9):
        # A new matrix each time: predictions on the same one are remembered.
        fresh = xgboost.DMatrix(features)
        started = time.perf_counter()
        booster.predict(fresh)
        times.append((time.perf_counter() - started) * 1000)
    print(json.dumps({"name": f"XGBoost {xgboost.__version__}", "milliseconds": statistics.median(times)}))
except ImportError:
    print("xgboost is not installed", file=sys.stderr)
