#!/usr/bin/env bash
# ngeohash 0.6.4, and a search for what is near across the 180th meridian.
#
# Expected: bboxes(south, west, north, east) lists the cells of a box. A box from 179° E to 179° W, written as GeoJSON has it
#   (RFC 7946, 5.2: west is the larger number), has cells on both sides.
# Seen: an empty list, and no error. The same box in two halves has 54 cells, and neighbor() does step across.
# Why it matters: whoever looks for campaigns around Taveuni or on the Chatham Islands by prefixes of geohashes finds
#   none, and a campaign there is found by nobody; everywhere else the same code works. Cut the box at 180° first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent ngeohash@0.6.4

cat > check.js <<'JS'
import geohash from 'ngeohash';

console.log('one box:', geohash.bboxes(-17.5, 179, -16, -179, 4).length);
const halves = [geohash.bboxes(-17.5, 179, -16, 180, 4), geohash.bboxes(-17.5, -180, -16, -179, 4)];
console.log('its halves:', halves.map((half) => new Set(half).size).join(' and '));
const west = geohash.encode(-16.8, 179.99, 4);
console.log(`east of ${west}:`, geohash.neighbor(west, [0, 1]), 'which is', geohash.encode(-16.8, -179.99, 4));
JS

expected='one box: 0
its halves: 27 and 27
east of rvpb: 2j00 which is 2j00'
diff <(echo "$expected") <(node check.js) || { echo 'ngeohash lists other cells now.' >&2; exit 1; }
echo "$expected"
