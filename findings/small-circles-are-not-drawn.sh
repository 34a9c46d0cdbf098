#!/usr/bin/env bash
# d3-geo 3.1.2, circles on maps.
#
# Expected: geoCircle() with a radius of 100 m, drawn by geoPath on a projection scaled so that it is 300 pixels wide, is a
#   circle, as one of 1 km is at a tenth of the scale.
# Seen: nothing is drawn: path() returns null. While it clips, d3-geo takes points closer than a millionth of a radian (6.4 m)
#   for the same one, whatever the scale. With the usual steps of 2 degrees that is every circle below 182 m, and up to
#   about 300 m only part of the points is left. A coarser step (`precision(12)`) brings the circle of 100 m back.
# Why it matters: "within 100 metres of this shop" is the ordinary radius of a place that people visit, and the map that
#   tells them where to stand shows none; tests with 5 km pass. Fanfare draws circles below 1 km itself
#   (`lib/map/region.ts`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent d3-geo@3.1.2

cat > check.js <<'JS'
import { geoAzimuthalEquidistant, geoCircle, geoPath } from 'd3-geo';

const KM_PER_DEGREE = 111.195;
function drawn(km, step) {
  const projection = geoAzimuthalEquidistant()
    .rotate([-13.4, -52.5])
    .scale((150 / km) * KM_PER_DEGREE * (180 / Math.PI))
    .translate([200, 200])
    .clipExtent([[-1, -1], [401, 401]]);
  const circle = geoCircle().center([13.4, 52.5]).radius(km / KM_PER_DEGREE).precision(step)();
  const outline = geoPath(projection).digits(1)(circle);
  if (outline === null) return 'nothing';
  const [left] = outline.match(/[\d.]+/);
  return `${outline.match(/[ML]/g).length} points, from ${Math.round(left)} on`;
}
for (const km of [5, 1, 0.3, 0.2, 0.18, 0.1]) console.log(`${km} km in steps of 2 degrees: ${drawn(km, 2)}`);
console.log(`0.1 km in steps of 12 degrees: ${drawn(0.1, 12)}`);
JS

expected='5 km in steps of 2 degrees: 180 points, from 50 on
1 km in steps of 2 degrees: 180 points, from 50 on
0.3 km in steps of 2 degrees: 180 points, from 50 on
0.2 km in steps of 2 degrees: 96 points, from 50 on
0.18 km in steps of 2 degrees: nothing
0.1 km in steps of 2 degrees: nothing
0.1 km in steps of 12 degrees: 30 points, from 50 on'
diff <(echo "$expected") <(node check.js) || { echo 'd3-geo draws small circles in another way now.' >&2; exit 1; }
echo "$expected"
