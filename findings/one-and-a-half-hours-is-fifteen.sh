#!/usr/bin/env bash
# parse-duration 2.1.9, which reads durations as people type them ("1h 30m", "2 weeks").
#
# Expected: "1,5 h", as half of Europe writes one hour and a half, is 1.5 hours, or nothing (null, as "2 Stunden" is):
#   a comma between thousands is followed by three digits.
# Seen: 15 hours, and "2,5 days" is 25 days. A comma between any two digits is taken for one between thousands. With the
#   German words it is the other way round: "1.5 h" is 15 hours. A minus sign of typography (U+2212) counts for nothing.
# Why it matters: deadlines and grace periods become ten times as long, and both readings are durations that pass every
#   check of form. Refuse a comma that is not followed by three digits before anything is read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent parse-duration@2.1.9

cat > check.js <<'JS'
import parse from 'parse-duration';
import german from 'parse-duration/locale/de.js';

const hours = (text) => `${text}: ${parse(text, 'h')} hours`;
console.log(['1.5 h', '1,5 h', '2,5 days', '\u22125 h'].map(hours).join('; '));
parse.unit = german;
console.log('German:', ['1,5 h', '1.5 h'].map(hours).join('; '));
JS

expected='1.5 h: 1.5 hours; 1,5 h: 15 hours; 2,5 days: 600 hours; −5 h: 5 hours
German: 1,5 h: 1.5 hours; 1.5 h: 15 hours'
diff <(echo "$expected") <(node check.js) || { echo 'Commas in durations are read in another way now.' >&2; exit 1; }
echo "$expected"
