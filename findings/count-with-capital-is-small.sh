#!/usr/bin/env bash
# numeral 2.0.6, which writes and reads numbers such as 1.2k.
#
# Expected: networks print followers and views as 1.2K and 3.4M, so numeral reads both, as it reads 1.2k and 3.4m.
# Seen: capitals are passed over: 1.2K is 1.2 and 3.4M is 3.4, with no error and no null. Only small letters count, and
#   those are what it writes itself, so that a round trip looks right. A trailing + takes the letter away as well: 10k+
#   is 10.
# Why it matters: a reach of 1.2K typed into a report, or imported from what a network shows, becomes 1. Every figure by
#   reach (cost for a thousand views, rewards by reach) is then wrong by three or six orders of magnitude, and a check for
#   a positive number passes it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent numeral@2.0.6

cat > check.js <<'JS'
import numeral from 'numeral';

for (const text of ['1.2k', '1.2K', '3.4m', '3.4M', '2b', '2B', '10k', '10k+']) {
  console.log(text.padEnd(9), numeral(text).value());
}
console.log('written', numeral(1_200_000).format('0.0a'));
JS

expected='1.2k      1200
1.2K      1.2
3.4m      3400000
3.4M      3.4
2b        2000000000
2B        2
10k       10000
10k+      10
written 1.2m'
diff <(echo "$expected") <(node check.js) || { echo 'numeral reads abbreviated numbers in another way now.' >&2; exit 1; }
echo "$expected"
