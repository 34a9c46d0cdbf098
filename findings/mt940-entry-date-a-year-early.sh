#!/usr/bin/env bash
# mt940js 1.3.5 and mt940-js 1.0.0, two parsers of SWIFT MT940 by different authors.
#
# Expected: field 61 begins with the value date (YYMMDD) and may go on with the date of booking as MMDD alone. A payment
#   with value on 31 December 2026 that is booked on 2 January, `:61:2612310102`, was booked on 2 January 2027.
# Seen: both put the year of the value date before it, so that it was booked on 2 January 2026: before the statement
#   begins and a year before its value. (The other way round, value on 2 January and booked on 30 December, fails alike.)
# Why it matters: reports by date of booking put the money of a year's last days into a period that is closed, and an
#   import that passes over what is older than the last statement loses it without a word. Take the year that brings the
#   two dates closest together.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
# mt940-js needs tslib and does not say so.
npm install --no-save --no-audit --no-fund --ignore-scripts --silent mt940js@1.3.5 mt940-js@1.0.0 tslib@2.8.1

cat > check.js <<'JS'
import { read } from 'mt940-js';
import mt940js from 'mt940js';

const statement = [
  ':20:JAN27',
  ':25:10020030/1234567890',
  ':28C:1/1',
  ':60F:C261230EUR1000,00',
  ':61:2612310102C100,00NTRFINVOICE-1', ':86:value in the old year, booked in the new one',
  ':61:2701021230C50,00NTRFINVOICE-2', ':86:booked in the old year, value in the new one',
  ':62F:C270102EUR1150,00',
  '-', '',
].join('\r\n');
const day = (date) => new Date(date).toISOString().slice(0, 10);
for (const { date, entryDate } of new mt940js.Parser().parse(statement)[0].transactions) {
  console.log('mt940js', day(date), 'booked', day(entryDate));
}
for (const { valueDate, entryDate } of (await read(Buffer.from(statement)))[0].transactions) {
  console.log('mt940-js', day(valueDate), 'booked', day(entryDate));
}
JS

expected='mt940js 2026-12-31 booked 2026-01-02
mt940js 2027-01-02 booked 2027-12-30
mt940-js 2026-12-31 booked 2026-01-02
mt940-js 2027-01-02 booked 2027-12-30'
diff <(echo "$expected") <(node check.js) || { echo 'Dates of booking at the turn of the year have changed.' >&2; exit 1; }
echo "$expected"
