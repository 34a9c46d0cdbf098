import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readExif } from './exif';

const sydney = {
  GPSLatitudeRef: 'S',
  GPSLatitude: '33/1 51/1 3000/100',
  GPSLongitudeRef: 'E',
  GPSLongitude: '151/1 12/1 3600/100',
};
const clock = { DateTimeOriginal: '2026:08:03 10:20:30' };
const fix = { GPSDateStamp: '2026:08:03', GPSTimeStamp: '8/1 20/1 2500/100' };

async function read(gps: Record<string, string>, camera: Record<string, string> = {}) {
  const file = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#d4307f' } })
    .jpeg()
    .withExifMerge({ IFD2: camera, IFD3: gps })
    .toBuffer();
  return readExif(file);
}

const placeOf = async (changes: Record<string, string>) => {
  const { latitude, longitude } = (await read({ ...sydney, ...changes })) ?? {};
  return latitude === undefined || longitude === undefined
    ? undefined
    : [Number(latitude.toFixed(5)), Number(longitude.toFixed(5))];
};

describe('the position of a picture', () => {
  const there = [-33.85833, 151.21];
  it.each([
    ['as cameras write it', {}, there],
    ['with a small letter', { GPSLatitudeRef: 's', GPSLongitudeRef: 'e' }, there],
    ['with a letter and a blank', { GPSLatitudeRef: 'S ' }, there],
    ['with a word', { GPSLatitudeRef: 'South', GPSLongitudeRef: 'East' }, there],
    ['west of Greenwich', { GPSLongitudeRef: 'W' }, [-33.85833, -151.21]],
    ['in minutes with a fraction', { GPSLatitude: '33/1 515/10 0/1' }, there],
    ['with a fix', { GPSStatus: 'A' }, there],
    ['on the equator', { GPSLatitude: '0/1 0/1 0/1' }, [0, 151.21]],
    ['on the meridian of Greenwich', { GPSLongitude: '0/1 0/1 0/1' }, [-33.85833, 0]],
  ])('is read %s', async (_how, changes, position) => {
    expect(await placeOf(changes)).toEqual(position);
  });

  it.each([
    ['taken out by the picker of Android', { GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' }],
    ['from before a fix', { GPSStatus: 'V' }],
    ['from before a fix, in a small letter', { GPSStatus: 'v' }],
    ['divided by nothing', { GPSLatitude: '33/0 51/1 30/1' }],
    ['without seconds that are a number', { GPSLatitude: '33/1 51/1 0/0' }],
    ['beyond the pole', { GPSLatitude: '91/1 0/1 0/1' }],
    ['beyond the date line', { GPSLongitude: '181/1 0/1 0/1' }],
    ['with 75 minutes', { GPSLatitude: '33/1 75/1 0/1' }],
    ['with a direction that is none', { GPSLatitudeRef: '?' }],
  ])('is nothing when it is %s', async (_how, changes) => {
    expect(await placeOf(changes)).toBeUndefined();
  });

  it('needs both axes and the letters of both', async () => {
    for (const missing of Object.keys(sydney)) {
      const rest = Object.fromEntries(Object.entries(sydney).filter(([name]) => name !== missing));
      expect((await read(rest))?.latitude).toBeUndefined();
      expect((await read(rest))?.longitude).toBeUndefined();
    }
  });

  it('may be one fraction of degrees', () => {
    // Written by hand, since libraries always write three: one directory with one axis each.
    const entry = (tag: number, type: number, count: number, value: number) => {
      const bytes = Buffer.alloc(12);
      bytes.writeUInt16BE(tag, 0);
      bytes.writeUInt16BE(type, 2);
      bytes.writeUInt32BE(count, 4);
      bytes.writeUInt32BE(value, 8);
      return bytes;
    };
    const number = (value: number) => Buffer.from([value >> 24, value >> 16, value >> 8, value]);
    const [count1, count4] = [Buffer.from([0, 1]), Buffer.from([0, 4])];
    const [start, axes] = [26, 26 + 2 + 4 * 12 + 4];
    const note = Buffer.concat([
      Buffer.from('MM\0*\0\0\0\u0008', 'latin1'),
      ...[count1, entry(0x8825, 4, 1, start), number(0)],
      ...[count4, entry(1, 2, 2, 0x53000000), entry(2, 5, 1, axes)],
      ...[entry(3, 2, 2, 0x45000000), entry(4, 5, 1, axes + 8), number(0)],
      ...[number(33_858_333), number(1_000_000), number(15_121), number(100)],
    ]);
    const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, note.length + 8, ...Buffer.from('Exif\0\0')]);
    const exif = readExif(Buffer.concat([head, note, Buffer.from([0xff, 0xd9])]));
    expect(exif).toEqual({ latitude: -33.858333, longitude: 151.21 });
  });
});

describe('the moment of a picture', () => {
  const taken = '2026-08-03T08:20:30.000Z';
  it.each([
    ['the clock and its zone', {}, { ...clock, OffsetTimeOriginal: '+02:00' }, taken],
    ['the clock, when the fix is a little older', fix, { ...clock, OffsetTimeOriginal: '+02:00' }, taken],
    [
      'the clock, when the fix is of yesterday',
      { ...fix, GPSDateStamp: '2026:08:02' },
      { ...clock, OffsetTimeOriginal: '+02:00' },
      taken,
    ],
    [
      'the clock, when the receiver counts weeks from the start again',
      { ...fix, GPSDateStamp: '2006:12:18' },
      { ...clock, OffsetTimeOriginal: '+02:00' },
      taken,
    ],
    ['the clock, in the zone that the fix tells', fix, clock, taken],
    ['the clock of Kathmandu', { ...fix, GPSTimeStamp: '4/1 35/1 0/1' }, clock, '2026-08-03T04:35:30.000Z'],
    ['the fix, where there is no clock', fix, {}, '2026-08-03T08:20:25.000Z'],
    [
      'the fix, where the clock was never set',
      fix,
      { DateTimeOriginal: '0000:00:00 00:00:00' },
      '2026-08-03T08:20:25.000Z',
    ],
  ])('is told by %s', async (_what, gps, camera, moment) => {
    expect((await read(gps, camera))?.takenAt?.toISOString()).toBe(moment);
  });

  it.each([
    ['a clock without a zone', {}, clock],
    ['a clock whose zone is void', {}, { ...clock, OffsetTimeOriginal: '   :  ' }],
    ['a clock whose zone is none', {}, { ...clock, OffsetTimeOriginal: '+25:00' }],
    ['a clock without a zone and a fix that fits none', { ...fix, GPSTimeStamp: '7/1 33/1 0/1' }, clock],
    ['a clock without a zone and a receiver without a fix', { ...fix, GPSStatus: 'V' }, clock],
    [
      'a fix later than the picture',
      { ...fix, GPSTimeStamp: '12/1 0/1 0/1' },
      { ...clock, OffsetTimeOriginal: '+02:00' },
    ],
    ['a receiver that was never set', { ...fix, GPSDateStamp: '1980:01:06' }, {}],
    ['a fix at 31 o’clock', { ...fix, GPSTimeStamp: '31/1 0/1 0/1' }, {}],
    [
      'a clock that was never set',
      {},
      { DateTimeOriginal: '1970:01:01 00:00:12', OffsetTimeOriginal: '+00:00' },
    ],
  ])('is not told by %s', async (_what, gps, camera) => {
    expect((await read(gps, camera))?.takenAt).toBeUndefined();
  });
});
