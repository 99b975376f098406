"""Peers of `-- ltr`: reads lines `grade query bin bin ...`, writes one file of little-endian float32 scores of the test rows
for each peer and number of rounds, and prints one JSON line `{"peer", "rounds", "chosen", "seconds", "file"}` for each. Chosen is
the number of rounds that orders the last fifth of the training queries best, learned from the others: nobody sees the test rows."""
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
last = query >= np.unique(query)[int(np.ceil(len(np.unique(query)) * 0.8))]


def ndcg(scores):
    """Mean NDCG@10 on the last fifth, without queries that have no relevant row."""
    values = []
    for one in np.unique(query[last]):
        rows = query[last] == one
        gains = 2.0 ** grade[last][rows] - 1
        discounts = 1 / np.log2(np.arange(2, min(10, len(gains)) + 2))
        best = np.sort(gains)[::-1][:10] @ discounts
        if best > 0:
            values.append(gains[np.argsort(-scores[rows], kind="stable")][:10] @ discounts / best)
    return np.mean(values) if values else 0


def report(peer, rounds, chosen, seconds, scores):
    global written
    path = f"{folder}/scores{written}.bin"
    written += 1
    np.asarray(scores, dtype="<f4").tofile(path)
    print(json.dumps({"peer": peer, "rounds": rounds, "chosen": bool(chosen), "seconds": seconds, "file": path}), flush=True)


try:
    import xgboost

    def matrix(which, in_queries):
        data = xgboost.DMatrix(bins[which], label=grade[which])
        if in_queries:
            data.set_group(np.unique(query[which], return_counts=True)[1])
        return data

    all_rows = np.ones(len(grade), bool)
    tried = (50, 100, 200, 300, 500)
    tested = xgboost.DMatrix(test_bins)
    for objective in ("rank:ndcg", "reg:squarederror"):
        in_queries = objective == "rank:ndcg"
        earlier = matrix(~last, in_queries)
        for depth in (1, 2, 3, 6):
            options = {"objective": objective, "max_depth": depth, "eta": 0.1, "tree_method": "hist"}
            judged = xgboost.train(options, earlier, 500)
            later = xgboost.DMatrix(bins[last])
            best = max(tried, key=lambda rounds: ndcg(judged.predict(later, iteration_range=(0, rounds))))
            seconds = float("inf")
            for _ in range(8 if depth == 1 else 1):
                # From the rows in memory, as with JobMatch: each builds its own data set.
                started = time.perf_counter()
                booster = xgboost.train(options, matrix(all_rows, in_queries), 500)
                seconds = min(seconds, time.perf_counter() - started)
            for rounds in tried:
                report(f"XGBoost {xgboost.__version__} {objective} depth {depth}", rounds, rounds == best, seconds,
                       booster.predict(tested, iteration_range=(0, rounds)))
except ImportError:
    print("xgboost is not installed", file=sys.stderr)

try:
    import sklearn
    from sklearn.ensemble import HistGradientBoostingRegressor

    def additive(rounds, which):
        return HistGradientBoostingRegressor(
            interaction_cst=[{i} for i in range(bins.shape[1])], max_iter=rounds, early_stopping=False, random_state=1).fit(
                bins[which], grade[which])

    tried = (100, 300, 500)
    best = max(tried, key=lambda rounds: ndcg(additive(rounds, ~last).predict(bins[last])))
    for rounds in tried:
        started = time.perf_counter()
        gam = additive(rounds, np.ones(len(grade), bool))
        report(f"scikit-learn {sklearn.__version__} GAM", rounds, rounds == best, time.perf_counter() - started, gam.predict(test_bins))
except ImportError:
    print("sklearn is not installed", file=sys.stderr)
