#!/usr/bin/env bash
# geo-coordinates-parser 1.7.4, which reads coordinates as people write them.
#
# Expected: signed degrees, minutes and seconds keep their sign: `51° 30' 26", -0° 7' 39"` is London, west of Greenwich.
# Seen: minus zero degrees is plus. Everything within one degree of the prime meridian or the equator changes its side:
#   London moves 18 km east, Quito from the southern half of the world to the northern. One degree further on, and with
#   N, S, E, W in place of the sign, it is right. (Its readme warns of another trap, that 51.5 may be read as 51°05'.)
# Why it matters: London, Accra, Valencia, Bordeaux, Quito and Pontianak are in that strip. A place for
#   check-ins that is 18 km off refuses every honest photo, and tests with Berlin or New York never show it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent geo-coordinates-parser@1.7.4

cat > check.js <<'JS'
import { convert } from 'geo-coordinates-parser';

const places = {
  London: `51° 30' 26", -0° 7' 39"`,
  'London in minutes': `51° 30.433', -0° 7.65'`,
  'London by letters': `51° 30' 26" N, 0° 7' 39" W`,
  Quito: `-0° 10' 48", -78° 28' 4"`,
  Lisbon: `38° 43' 20", -9° 8' 22"`,
};
for (const [name, text] of Object.entries(places)) {
  const { decimalLatitude, decimalLongitude } = convert(text, 4);
  console.log(`${name}: ${text} is ${decimalLatitude}, ${decimalLongitude}`);
}
JS

expected='London: 51° 30'\'' 26", -0° 7'\'' 39" is 51.5072, 0.1275
London in minutes: 51° 30.433'\'', -0° 7.65'\'' is 51.5072, 0.1275
London by letters: 51° 30'\'' 26" N, 0° 7'\'' 39" W is 51.5072, -0.1275
Quito: -0° 10'\'' 48", -78° 28'\'' 4" is 0.18, -78.4678
Lisbon: 38° 43'\'' 20", -9° 8'\'' 22" is 38.7222, -9.1394'
diff <(echo "$expected") <(node check.js) || { echo 'geo-coordinates-parser reads these coordinates in another way now.' >&2; exit 1; }
echo "$expected"
