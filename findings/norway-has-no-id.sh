#!/usr/bin/env bash
# world-atlas 2.0.0, the countries of Natural Earth as TopoJSON.
#
# Expected: each country has its ISO 3166 number as id, which is what figures by country are joined by.
# Seen: Norway has none, in both files, as if it were disputed ground like Northern Cyprus; Kosovo has none either, which has
#   no ISO number. In the finer file 036 is there twice, for Australia and for the islands of Ashmore and Cartier.
# Why it matters: a map of views by country that joins by id shows Norway without any, and everybody takes that for a
#   campaign that went badly. A Map keyed by id keeps one of the two features called 036, the islands, so that Australia
#   is empty too. Join Norway and Kosovo by name, and colour every feature of an id.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent world-atlas@2.0.0 topojson-client@3.1.0

cat > check.js <<'JS'
import { feature } from 'topojson-client';
import coarse from 'world-atlas/countries-110m.json' with { type: 'json' };
import fine from 'world-atlas/countries-50m.json' with { type: 'json' };

for (const [name, atlas] of Object.entries({ '110m': coarse, '50m': fine })) {
  const countries = feature(atlas, atlas.objects.countries).features;
  const nameOf = ({ properties }) => properties.name;
  console.log(name, 'without id:', countries.filter(({ id }) => id === undefined).map(nameOf).sort().join(', '));
  console.log(name, '036:', countries.filter(({ id }) => id === '036').map(nameOf).join(', '));
}
console.log('kept by a Map:', new Map(feature(fine, fine.objects.countries).features.map((one) => [one.id, one.properties.name])).get('036'));
JS

expected='110m without id: Kosovo, N. Cyprus, Norway, Somaliland
110m 036: Australia
50m without id: Indian Ocean Ter., Kosovo, N. Cyprus, Norway, Siachen Glacier, Somaliland
50m 036: Australia, Ashmore and Cartier Is.
kept by a Map: Ashmore and Cartier Is.'
diff <(echo "$expected") <(node check.js) || { echo 'world-atlas has other ids now.' >&2; exit 1; }
echo "$expected"
