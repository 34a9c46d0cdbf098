#!/usr/bin/env bash
# @tmcw/togeojson 7.1.3, which turns the tracks of phones and watches (GPX 1.1) into GeoJSON.
#
# Expected: in GPX the time of a point is optional. A track of three points whose second has no time gives
#   coordinateProperties.times with a gap in its second place, as it does for heart rates, so that times[i] belongs to
#   coordinates[i].
# Seen: times has two entries for three points, while heart has three with a null: the moment of the third point stands
#   beside the second. In a track of several segments each list is short on its own.
# Why it matters: the two lists are read side by side by everything that animates or checks a track, and a proof of where
#   somebody was at a moment names another place, with nothing that says so. Compare the lengths before pairing them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.9.12

cat > check.js <<'JS'
import { gpx } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';

const point = (lon, minute, beats) =>
  `<trkpt lat="1" lon="${lon}">${minute ? `<time>2026-06-01T10:0${minute}:00Z</time>` : ''}${
    beats ? `<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>${beats}</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>` : ''
  }</trkpt>`;
const track = `<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="a watch"
  xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><trk><trkseg>${
    point(10, 1, 90) + point(20) + point(30, 3, 120)
  }</trkseg></trk></gpx>`;
const [feature] = gpx(new DOMParser().parseFromString(track, 'text/xml')).features;
const { times, heart } = feature.properties.coordinateProperties;
feature.geometry.coordinates.forEach(([lon], at) => {
  console.log(`longitude ${lon}: ${times[at]?.slice(11, 16) ?? 'no time'}, ${heart[at] ?? 'no'} beats`);
});
JS

expected='longitude 10: 10:01, 90 beats
longitude 20: 10:03, no beats
longitude 30: no time, 120 beats'
diff <(echo "$expected") <(node check.js) || { echo 'Times stand beside other points now.' >&2; exit 1; }
echo "$expected"
