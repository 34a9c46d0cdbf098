#!/usr/bin/env bash
# world-atlas 2.0.0 with d3-geo 3.1.2, to tell in which country a photo was taken.
#
# Expected: the finer atlas (1:50 million, 241 countries) finds at least the cities that the coarse one (1:110 million) finds.
# Seen: New York, Lagos, Lisbon, Rio and Copenhagen are in no country by the finer one, and in their own by the coarse
#   one, whose coasts are straight enough to run outside the harbour. What the finer one adds is small states: by the
#   coarse one Singapore is Malaysia. Mumbai and Istanbul are at sea in both.
# Why it matters: cities stand at coasts, and photos are taken in cities. A rule like "in Nigeria" refuses Lagos, and
#   neither file is better than the other. Such an atlas is for drawing: ask for a distance to a place, or take the
#   nearest country within some kilometres where none holds the point.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent world-atlas@2.0.0 topojson-client@3.1.0 d3-geo@3.1.2

cat > check.js <<'JS'
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import coarse from 'world-atlas/countries-110m.json' with { type: 'json' };
import fine from 'world-atlas/countries-50m.json' with { type: 'json' };

const places = {
  'New York': [-74.0, 40.71],
  Lagos: [3.4, 6.45],
  Lisbon: [-9.14, 38.72],
  Rio: [-43.2, -22.9],
  Copenhagen: [12.57, 55.68],
  Mumbai: [72.83, 18.94],
  Istanbul: [28.97, 41.01],
  Singapore: [103.82, 1.35],
  Amsterdam: [4.9, 52.37],
};
const [one, other] = [coarse, fine].map((atlas) => feature(atlas, atlas.objects.countries).features);
const countryOf = (countries, place) => countries.find((country) => geoContains(country, place))?.properties.name ?? 'none';
for (const [city, place] of Object.entries(places)) console.log(`${city}: 110m ${countryOf(one, place)}, 50m ${countryOf(other, place)}`);
JS

expected='New York: 110m United States of America, 50m none
Lagos: 110m Nigeria, 50m none
Lisbon: 110m Portugal, 50m none
Rio: 110m Brazil, 50m none
Copenhagen: 110m Denmark, 50m none
Mumbai: 110m none, 50m none
Istanbul: 110m none, 50m none
Singapore: 110m Malaysia, 50m Singapore
Amsterdam: 110m Netherlands, 50m Netherlands'
diff <(echo "$expected") <(node check.js) || { echo 'The atlases hold other places now.' >&2; exit 1; }
echo "$expected"
