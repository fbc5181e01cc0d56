"""networkx reads the networks as GraphML, finds the edges and the numbers of the CSV beside them, and can lay them out."""

import csv
import math
import sys
from pathlib import Path

import networkx

COUNTS = ["congruence", "conflict", "subtraction", "mixed", "shared"]


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def read(path):
    graph = networkx.read_graphml(path)
    assert not graph.is_directed() and not graph.is_multigraph(), f"{path}: expected a simple graph"
    assert networkx.number_of_selfloops(graph) == 0, f"{path}: an edge from a node to itself"
    assert all(graph.nodes[node]["label"] == graph.nodes[node]["name"] != "" for node in graph), f"{path}: a node without a label"
    assert not graph.graph.keys() - {"node_default", "edge_default"}, f"{path}: data of the graph, which Gephi refuses: {graph.graph}"
    assert all(weight > 0 for _, _, weight in graph.edges(data="weight")), f"{path}: a weight that is not above zero"
    places = networkx.spring_layout(graph, weight="weight", seed=1, iterations=10)
    assert all(math.isfinite(number) for place in places.values() for number in place), f"{path}: no layout"
    if graph.size():
        communities = networkx.community.louvain_communities(graph, weight="weight", seed=1)
        assert sum(map(len, communities)) == len(graph), f"{path}: communities that leave nodes out"
    return graph


def check_agreement(path):
    _, group, measure, normalisation = path.stem.split("-")
    column = measure if normalisation == "none" else f"{measure}-{normalisation}"
    expected = {}
    for row in rows_of(path.with_suffix(".csv")):
        if int(row["shared"]) and float(row[column]):
            ends = frozenset(f"{group}:{row[end]}" for end in "ab")
            counts = {name: int(row[name]) for name in COUNTS}
            value = float(row[column])
            expected[ends] = counts | {"weight": abs(value), "sign": 1 if value > 0 else -1, "weak": row["weak"] == "true"}
    graph = read(path)
    found = {frozenset((a, b)): data for a, b, data in graph.edges(data=True)}
    assert found.keys() == expected.keys(), f"{path}: other edges than the CSV: {found.keys() ^ expected.keys()}"
    for ends, data in found.items():
        assert data == expected[ends], f"{path}: {set(ends)}: expected {expected[ends]}, found {data}"
    return len(found)


def check_affiliation(path):
    rows = [row for row in rows_of(path.with_suffix(".csv")) if int(row["n"])]
    expected = {
        (f"actor:{row['party']}", f"issue:{row['issue']}"): (row["position"], int(row["n"]), int(row["supports"]) - int(row["opposes"]))
        for row in rows
    }
    graph = read(path)
    actors = {node for node, kind in graph.nodes(data="kind") if kind == "actor"}
    assert networkx.bipartite.is_bipartite_node_set(graph, actors), f"{path}: expected edges between actors and issues alone"
    found = {tuple(sorted((a, b))): (data["position"], data["weight"], data["balance"]) for a, b, data in graph.edges(data=True)}
    assert found == expected, f"{path}: other edges than the CSV: {found.items() ^ expected.items()}"
    return len(found)


folder = Path(sys.argv[1])
networks = sorted(folder.glob("agreement-*.graphml"))
edges = sum(map(check_agreement, networks))
two_mode = check_affiliation(folder / "affiliation.graphml")
assert edges and two_mode, "expected edges, found none"
print(f"networkx {networkx.__version__}: {len(networks)} networks of agreement with {edges} edges, a two-mode one with {two_mode}")
