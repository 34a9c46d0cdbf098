#!/usr/bin/env bash
# @tmcw/togeojson 7.1.3 with tracks as Garmin Connect writes them: the same extension of a point as Garmin's devices write,
#   but its namespace has the prefix ns3, where theirs has gpxtpx. XML says that prefixes mean nothing.
#
# Expected: temperature, heart rate and cadence of a point come as three lists, whatever the prefix is.
# Seen: with gpxtpx they do. With ns3 there is one list, "ns3:TrackPointExtensions", of a number that stands nowhere in the
#   file: the texts of all three one after the other. 21.0 degrees, 90 beats and 80 steps are 21.0908. (Without a
#   temperature, 90 beats and 80 steps are 9080.)
# Why it matters: the figures are lost, and what comes instead is a number, so nothing complains. Ask for an extension by
#   its namespace, or refuse properties with a colon in their names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.9.12

cat > check.js <<'JS'
import { gpx } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';

function figures(prefix, names) {
  const tag = (name, text) => `<${prefix}:${name}>${text}</${prefix}:${name}>`;
  const values = { atemp: '21.0', hr: 90, cad: 80 };
  const extension = tag('TrackPointExtension', names.map((name) => tag(name, values[name])).join(''));
  const point = (lon) => `<trkpt lat="1" lon="${lon}"><extensions>${extension}</extensions></trkpt>`;
  const track = `<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="Garmin Connect"
    xmlns:${prefix}="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><trk><trkseg>${point(1) + point(2)}</trkseg></trk></gpx>`;
  const [feature] = gpx(new DOMParser().parseFromString(track, 'text/xml')).features;
  console.log(prefix, JSON.stringify(feature.properties.coordinateProperties));
}
figures('gpxtpx', ['atemp', 'hr', 'cad']);
figures('ns3', ['atemp', 'hr', 'cad']);
figures('ns3', ['hr', 'cad']);
JS

expected='gpxtpx {"atemps":[21,21],"heart":[90,90],"cads":[80,80]}
ns3 {"ns3:TrackPointExtensions":[21.0908,21.0908]}
ns3 {"ns3:TrackPointExtensions":[9080,9080]}'
diff <(echo "$expected") <(node check.js) || { echo 'Figures of points are read in another way now.' >&2; exit 1; }
echo "$expected"
