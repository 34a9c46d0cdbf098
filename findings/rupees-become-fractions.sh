#!/usr/bin/env bash
# currency.js 2.0.4, which reads amounts as people write them and calculates in whole cents.
#
# Expected: what is no digit, point or sign is taken away, so that "$ 500", "Rs. 500" and "Fr. 500" are 500.
# Seen: the full stop of an abbreviated currency stays and becomes the decimal point: "Rs. 500" is 0.50, "Fr. 20" is 0.20.
#   Where the amount has a point of its own the result is NaN, without an error. The minus sign U+2212, which
#   Intl.NumberFormat writes for Swedish and Norwegian, is taken away: a refund of -250 kr read back is 250 kr.
# Why it matters: rupees, Swiss francs, Danish kroner and Peruvian soles are written so every day, in price lists and in
#   fields that people fill in. A budget of 500 becomes half a rupee and passes every check for a positive amount, and
#   a credit becomes a charge. Take the currency away by its own list first, and turn U+2212 into a hyphen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent currency.js@2.0.4

cat > check.js <<'JS'
import currency from 'currency.js';

const swedish = new Intl.NumberFormat('sv-SE', { style: 'currency', currency: 'SEK', maximumFractionDigits: 0 });
const texts = ['$ 500', 'Rs. 500', 'Fr. 20', 'kr. 100', 'S/. 25.00', 'Rs. 1,200.50', '-250 kr', swedish.format(-250)];
for (const text of texts) console.log(text.replace(/\s/g, ' ').padEnd(13), currency(text).value);
JS

expected='$ 500         500
Rs. 500       0.5
Fr. 20        0.2
kr. 100       0.1
S/. 25.00     NaN
Rs. 1,200.50  NaN
-250 kr       -250
−250 kr       250'
diff <(echo "$expected") <(node check.js) || { echo 'currency.js reads these amounts in another way now.' >&2; exit 1; }
echo "$expected"
