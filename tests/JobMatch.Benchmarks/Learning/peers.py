"""Peers of `-- ltr`: reads lines `grade query bin bin ...`, writes one file of little-endian float32 scores of the test rows
for each peer and number of rounds, and prints one JSON line `{"peer", "rounds", "seconds", "file"}` for each."""
import json
import sys
import time

import numpy as np


def read(path):
    table = np.loadtxt(path, ndmin=2)
    return table[:, 0], table[:, 1].astype(int), table[:, 2:]


train, test, folder = sys.argv[1:4]
grade, query, bins = read(train)
_, _, test_bins = read(test)
written = 0


def report(peer, rounds, seconds, scores):
    global written
    path = f"{folder}/scores{written}.bin"
    written += 1
    np.asarray(scores, dtype="<f4").tofile(path)
    print(json.dumps({"peer": peer, "rounds": rounds, "seconds": seconds, "file": path}), flush=True)


try:
    import xgboost

    rows = xgboost.DMatrix(bins, label=grade)
    ordered = xgboost.DMatrix(bins, label=grade)
    ordered.set_group(np.unique(query, return_counts=True)[1])
    tested = xgboost.DMatrix(test_bins)
    for objective, data in (("rank:ndcg", ordered), ("reg:squarederror", rows)):
        for depth in (1, 2, 3, 6):
            seconds = float("inf")
            for _ in range(3 if depth == 1 else 1):
                started = time.perf_counter()
                booster = xgboost.train({"objective": objective, "max_depth": depth, "eta": 0.1, "tree_method": "hist"}, data, 500)
                seconds = min(seconds, time.perf_counter() - started)
            for rounds in (50, 100, 200, 300, 500):
                report(f"XGBoost {xgboost.__version__} {objective} depth {depth}", rounds, seconds,
                       booster.predict(tested, iteration_range=(0, rounds)))
except ImportError:
    print("xgboost is not installed", file=sys.stderr)

try:
    import sklearn
    from sklearn.ensemble import HistGradientBoostingRegressor

    for rounds in (100, 300, 500):
        started = time.perf_counter()
        gam = HistGradientBoostingRegressor(
            interaction_cst=[{i} for i in range(bins.shape[1])], max_iter=rounds, early_stopping=False, random_state=1).fit(bins, grade)
        report(f"scikit-learn {sklearn.__version__} GAM", rounds, time.perf_counter() - started, gam.predict(test_bins))
except ImportError:
    print("sklearn is not installed", file=sys.stderr)
