"""igraph reads the networks as GraphML; its layouts and communities, which refuse a weight that is not above zero, take them."""

import math
import sys
import warnings
from pathlib import Path

import igraph

# What igraph could not make sense of, it only warns of.
warnings.simplefilter("error")


def check(path):
    graph = igraph.Graph.Read_GraphML(str(path))
    assert not graph.is_directed() and graph.is_simple(), f"{path}: expected a simple graph"
    assert not graph.attributes(), f"{path}: data of the graph, which Gephi refuses: {graph.attributes()}"
    assert all(graph.vs["label"]), f"{path}: a node without a label"
    if not graph.ecount():
        return 0
    assert min(graph.es["weight"]) > 0, f"{path}: a weight of {min(graph.es['weight'])}"
    for layout in [graph.layout_fruchterman_reingold(weights="weight", niter=50), graph.layout_kamada_kawai(weights="weight", maxiter=50)]:
        assert len(layout) == graph.vcount() and all(math.isfinite(number) for place in layout for number in place), f"{path}: no layout"
    for communities in [graph.community_multilevel(weights="weight"), graph.community_walktrap(weights="weight").as_clustering()]:
        assert len(communities.membership) == graph.vcount(), f"{path}: communities that leave nodes out"
    return graph.ecount()


networks = sorted(Path(sys.argv[1]).glob("*.graphml"))
edges = sum(map(check, networks))
assert edges, "expected edges, found none"
print(f"igraph {igraph.__version__}: {len(networks)} networks with {edges} edges, laid out and parted into communities")
