#!/usr/bin/env bash
# exifr 7.1.3 and exif-reader 2.0.3, two readers of EXIF.
#
# Expected: a photo that notes DateTimeOriginal 21:05:30 and OffsetTimeOriginal +11:00 was taken at 10:05:30 UTC. Both
#   readers return a Date, which is an instant, and both have read the offset: it is in the same result.
# Seen: neither uses it. exifr takes the clock for one in the zone of the machine it runs on, so that three servers give
#   three instants for one photo; exif-reader takes it for UTC. Only exifr on a machine in the photo's own zone is right.
# Why it matters: whether a photo was taken inside a campaign's days, or within minutes of its submission, is decided by
#   hours that depend on TZ of a container, and tests on one machine do not notice. Read the clock as text
#   (`reviveValues: false`) and apply the offset yourself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent exifr@7.1.3 exif-reader@2.0.3 sharp@0.35.5

cat > check.js <<'JS'
import readExif from 'exif-reader';
import exifr from 'exifr';
import sharp from 'sharp';

const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
  .withExif({ IFD2: { DateTimeOriginal: '2026:11:30 21:05:30', OffsetTimeOriginal: '+11:00' } })
  .jpeg()
  .toBuffer();
const one = await exifr.parse(photo);
const other = readExif((await sharp(photo).metadata()).exif).Photo;
console.log(process.env.TZ, 'exifr', one.DateTimeOriginal.toISOString(), 'beside', one.OffsetTimeOriginal);
console.log(process.env.TZ, 'exif-reader', other.DateTimeOriginal.toISOString(), 'beside', other.OffsetTimeOriginal);
JS
expected='UTC exifr 2026-11-30T21:05:30.000Z beside +11:00
UTC exif-reader 2026-11-30T21:05:30.000Z beside +11:00
America/New_York exifr 2026-12-01T02:05:30.000Z beside +11:00
America/New_York exif-reader 2026-11-30T21:05:30.000Z beside +11:00
Asia/Tokyo exifr 2026-11-30T12:05:30.000Z beside +11:00
Asia/Tokyo exif-reader 2026-11-30T21:05:30.000Z beside +11:00'
seen=$(for zone in UTC America/New_York Asia/Tokyo; do TZ=$zone node check.js; done)
diff <(echo "$expected") <(echo "$seen") || { echo 'The readers take the clock for another instant now.' >&2; exit 1; }
echo "$expected"
