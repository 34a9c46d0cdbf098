#!/usr/bin/env bash
# open-location-code 1.0.3 and open-location-code-typescript 1.5.0, both ports of the same specification of plus codes.
#
# Expected: a specified grid gives one place one code, whoever computes it.
# Seen: a place that lies on a border of the grid (every 0.000125 degrees, so about one place in six that is written with four
#   decimals) gets the cell to its south or west from 1.0.3, since 38.6916 times 8000 falls short of a whole number in
#   floating point. That cell does not contain the place, even by the decode() of the same package. The other package
#   scales to whole numbers first and names the cell that begins there, as the specification has it.
# Why it matters: codes are compared as text, to find who is near or whether two photos are of one place. A phone's app
#   and a server that use different packages disagree about the Eiffel Tower. Store latitude and longitude, not the code.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent \
  open-location-code@1.0.3 open-location-code-typescript@1.5.0

cat > check.js <<'JS'
import older from 'open-location-code';
import newer from 'open-location-code-typescript';

const one = new older.OpenLocationCode();
const other = newer.default ?? newer;
const places = { 'Eiffel Tower': [48.8584, 2.2945], 'Belem Tower': [38.6916, -9.216], 'Times Square': [40.758, -73.9855] };
for (const [name, [latitude, longitude]] of Object.entries(places)) {
  const code = one.encode(latitude, longitude);
  const cell = one.decode(code);
  const holds = latitude < cell.latitudeHi && longitude < cell.longitudeHi;
  console.log(`${name}: ${code} ${holds ? 'holds it' : 'does not hold it'}, ${other.encode(latitude, longitude)}`);
}
let different = 0;
for (let at = 0; at < 10_000; at += 1) {
  const latitude = (at * 7919 % 1_400_000 - 700_000) / 10_000;
  const longitude = (at * 104_729 % 3_600_000 - 1_800_000) / 10_000;
  if (one.encode(latitude, longitude) !== other.encode(latitude, longitude)) different += 1;
}
console.log(`different for ${Math.round(different / 100)} of 100 places with four decimals`);
JS

expected='Eiffel Tower: 8FW4V75V+9Q does not hold it, 8FW4V75V+9R
Belem Tower: 8CCGMQRM+JH does not hold it, 8CCGMQRM+JJ
Times Square: 87G8Q257+6Q does not hold it, 87G8Q257+6R
different for 15 of 100 places with four decimals'
diff <(echo "$expected") <(node check.js) || { echo 'The two packages no longer differ as described.' >&2; exit 1; }
echo "$expected"
