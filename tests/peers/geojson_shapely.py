"""GEOS, by shapely, reads the capitals as GeoJSON: valid points, all those of the table, where the table has them."""

import csv
import json
import sys
from pathlib import Path

import shapely


def check(path, row_of):
    text = path.read_text(encoding="utf-8")
    points = shapely.get_parts(shapely.from_geojson(text))
    features = json.loads(text)["features"]
    assert len(points) == len(features) == len({feature["id"] for feature in features}), f"{path}: {len(points)} points"
    with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        places = {row["id"]: (float(row["longitude"]), float(row["latitude"])) for row in csv.DictReader(file, strict=True)}
    found = {row_of(feature["properties"]) for feature in features}
    assert found == places.keys() and places, f"{path}: other rows than the CSV: {found ^ places.keys()}"
    for feature, point in zip(features, points):
        name = row_of(feature["properties"])
        assert point.geom_type == "Point" and point.is_valid and not point.is_empty, f"{path}: {name} is {point}"
        assert (point.x, point.y) == places[name], f"{path}: {name} is at {point}, in the table at {places[name]}"
    return len(places)


folder = Path(sys.argv[1])
# On the map a capital has a feature for each report of the day, and one where there is none.
capitals = check(folder / "map.geojson", lambda properties: properties["place"] or properties["id"])
reports = check(folder / "status.geojson", lambda properties: properties["id"])
print(f"shapely {shapely.__version__}, GEOS {shapely.geos_version_string}: {capitals} capitals, {reports} reports")
