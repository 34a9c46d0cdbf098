#!/usr/bin/env bash
# piexifjs 1.0.6, which reads, changes and writes the EXIF block of a JPEG.
#
# Expected: load, dump and insert without a change give the same tags back; what the package does not know it keeps.
# Seen: OffsetTime, OffsetTimeOriginal and OffsetTimeDigitized, which phones have written for years, are gone.
#   Tags outside the package's own list of EXIF 2.3 are dropped while reading, without an error.
# Why it matters: an app turns a picture upright, or takes a name out, and hands it on. After that nobody can say when
#   the picture was taken: DateTimeOriginal is a wall clock without a zone. Where photos prove that somebody was at a
#   place in time, an honest one then fails, or passes by hours. Copy the bytes of the block, and change single values.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent piexifjs@1.0.6 sharp@0.35.5 exifreader@4.46.0

cat > check.js <<'JS'
import ExifReader from 'exifreader';
import piexif from 'piexifjs';
import sharp from 'sharp';

const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
  .withExif({
    IFD0: { Make: 'Phone' },
    IFD2: {
      DateTimeOriginal: '2026:11:30 21:05:30',
      SubSecTimeOriginal: '123',
      OffsetTime: '+11:00',
      OffsetTimeOriginal: '+11:00',
      OffsetTimeDigitized: '+11:00',
    },
    IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '33/1 51/1 54/1', GPSHPositioningError: '472/100' },
  })
  .jpeg()
  .toBuffer();
const binary = photo.toString('binary');
const rewritten = Buffer.from(piexif.insert(piexif.dump(piexif.load(binary)), binary), 'binary');

const tagsOf = (picture) => ExifReader.load(picture, { expanded: true }).exif;
const before = tagsOf(photo);
const after = tagsOf(rewritten);
console.log('taken', after.DateTimeOriginal.description, 'latitude', after.GPSLatitude.description);
console.log('lost:', Object.keys(before).filter((name) => !(name in after)).join(' '));
JS
expected='taken 2026:11:30 21:05:30 latitude 33.865
lost: OffsetTime OffsetTimeOriginal OffsetTimeDigitized'
diff <(echo "$expected") <(node check.js) || { echo 'piexifjs keeps other tags now.' >&2; exit 1; }
echo "$expected"
