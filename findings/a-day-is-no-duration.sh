#!/usr/bin/env bash
# ics 3.12.0, which writes calendar files, and the grammar of RFC 5545.
#
# Expected: `duration: { days: 1 }` is written as P1D, and lines are folded after 75 octets.
# Seen: P1DT and P1WT: a T with no time behind it, which the grammar does not have (3.3.6).
#   Lines are folded after 75 characters instead, so that one in Japanese has twice as many octets as allowed.
#   node-ical and ical.js pass over the T, as calendars mostly do; Temporal, which ever more programs read durations with,
#   throws.
# Why it matters: a deadline of one day in somebody's calendar is right in those that forgive, and an invitation that
#   cannot be opened in one that does not. Give an end instead of a duration, or hours: `{ hours: 24 }` is PT24H.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent ics@3.12.0 ical.js@2.2.1 @js-temporal/polyfill@0.5.1

cat > check.js <<'JS'
import { Temporal } from '@js-temporal/polyfill';
import ICAL from 'ical.js';
import ics from 'ics';

const event = (more) => ics.createEvent({ title: 'Post', start: [2026, 12, 1, 9, 0], startOutputType: 'local', ...more }).value;
const attempt = (read) => {
  try {
    return String(read());
  } catch (error) {
    return error.name;
  }
};
for (const duration of [{ days: 1 }, { weeks: 1 }, { hours: 24 }]) {
  const [, text] = /DURATION:(.*)\r/.exec(event({ duration }));
  const readers = [() => ICAL.Duration.fromString(text), () => Temporal.Duration.from(text)].map(attempt);
  console.log(`${JSON.stringify(duration)}: ${text}, ical.js ${readers[0]}, Temporal ${readers[1]}`);
}
const lines = event({ title: '新作の靴を紹介する投稿'.repeat(8), duration: { hours: 1 } }).split('\r\n');
console.log('longest line:', Math.max(...lines.map((line) => Buffer.byteLength(line))), 'octets');
JS

expected='{"days":1}: P1DT, ical.js P1D, Temporal RangeError
{"weeks":1}: P1WT, ical.js P1W, Temporal RangeError
{"hours":24}: PT24H, ical.js PT24H, Temporal PT24H
longest line: 209 octets'
diff <(echo "$expected") <(node check.js) || { echo 'ics writes other files now.' >&2; exit 1; }
echo "$expected"
