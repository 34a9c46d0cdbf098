import { createHash } from 'node:crypto';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { files } from '@/db/schema';
import { makeActor } from '@/testing/factories';
import { blank, heic, namesIn, ownDataDirectory, png } from '@/testing/pictures';
import { refused } from '@/testing/refused';
import { openFile, storeFile } from '.';

const home = ownDataDirectory();
const onDisk = () => namesIn(home);

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A PNG whose header claims the given size. */
async function claiming(width: number, height: number): Promise<Buffer> {
  const bytes = await png(10, 10);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  const crc = crc32(bytes.subarray(12, 29));
  bytes.writeUInt32BE(crc, 29);
  return bytes;
}

/** A HEIC whose list of parts claims the given size for the picture. */
function heicOf(width: number, height: number): Buffer {
  const bytes = heic();
  const size = bytes.indexOf('ispe') + 8;
  bytes.writeUInt32BE(width, size);
  bytes.writeUInt32BE(height, size + 4);
  return bytes;
}

describe('keeping a picture', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('takes %s and serves it made anew', async (format) => {
    const owner = await makeActor('influencer');
    const sent = await blank(60, 40).toFormat(format).toBuffer();
    const file = await storeFile(owner, sent, 'avatar');
    expect(file).toMatchObject({
      width: 60,
      height: 40,
      sha256: createHash('sha256').update(sent).digest('hex'),
    });
    expect(file.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/files\/[0-9a-f-]{36}\.(png|jpg|webp)$/);
    expect(file.exif).toBeUndefined();
    const served = await openFile(owner, path.basename(file.path));
    expect(served).toMatchObject({ contentType: `image/${format}`, keep: 'everybody' });
    expect(createHash('sha256').update(served.data).digest('hex')).toBe(file.servedSha256);
    expect(served.data.byteLength).toBe(file.bytes);
  });

  it('turns it upright, strips what the camera wrote, and tells that to its caller alone', async () => {
    const sent = await blank(60, 40)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge({
        IFD0: { Make: 'Kamera', Model: 'K-1 "best"' },
        IFD2: { DateTimeOriginal: '2026:08:03 10:20:30', OffsetTimeOriginal: '+02:00' },
        IFD3: {
          GPSLatitudeRef: 'S',
          GPSLatitude: '33/1 51/1 3000/100',
          GPSLongitudeRef: 'E',
          GPSLongitude: '151/1 12/1 3600/100',
        },
      })
      .toBuffer();
    const owner = await makeActor('influencer');
    const { exif, ...file } = await storeFile(owner, sent, 'watch');
    expect(file).toMatchObject({ width: 40, height: 60 });
    expect(exif).toMatchObject({ camera: 'Kamera K-1 "best"', takenAt: new Date('2026-08-03T08:20:30Z') });
    expect(exif?.latitude).toBeCloseTo(-33.858333, 5);
    expect(exif?.longitude).toBeCloseTo(151.21, 5);
    const { data } = await openFile(owner, path.basename(file.path));
    const left = await sharp(data).metadata();
    expect([left.exif, left.orientation, left.xmp, left.icc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Buffer.from(data).includes('Kamera')).toBe(false);
  });

  it('takes HEIC, upright as decoding left it, and reads what its camera told', async () => {
    const owner = await makeActor('influencer');
    const sent = await Promise.all([heic(), heic(), heic()].map((file) => storeFile(owner, file, 'watch')));
    for (const { exif, ...file } of sent) {
      expect(file).toMatchObject({ width: 160, height: 240, path: expect.stringMatching(/\.jpg$/) });
      expect(exif).toMatchObject({ camera: 'Kamera K-1', takenAt: new Date('2026-08-03T08:20:30Z') });
      expect(exif?.latitude).toBeCloseTo(-33.858333, 5);
    }
    const { data, contentType } = await openFile(owner, path.basename(sent[0]?.path ?? ''));
    expect(contentType).toBe('image/jpeg');
    const dot = (y: number) =>
      sharp(data).extract({ left: 80, top: y, width: 1, height: 1 }).raw().toBuffer();
    const [up, down] = [await dot(100), await dot(200)];
    expect([(up[0] ?? 0) > 150, (up[2] ?? 0) < 100]).toEqual([true, true]);
    expect([(down[0] ?? 0) < 100, (down[2] ?? 0) > 150]).toEqual([true, true]);
    expect((await sharp(data).metadata()).exif).toBeUndefined();
  });

  it('says of a picture that moves what is the matter with it', async () => {
    const still = await png();
    // An animated PNG names its frames ahead of its first pixels: "acTL" with one frame, shown once.
    const frames = Buffer.from('000000086163544c0000000100000001c32ad936', 'hex');
    const moving = Buffer.concat([still.subarray(0, 33), frames, still.subarray(33)]);
    await expect(storeFile(await makeActor('influencer'), moving, 'proof')).rejects.toMatchObject({
      code: 'unsupported_media_type',
      message: expect.stringContaining('This picture moves'),
    });
  });

  it('recognises the same picture in another size and format, and tells another one apart', async () => {
    const noise = (seed: number) =>
      Buffer.from(Array.from({ length: 27 * 24 }, (_, at) => ((at * 73 + seed * at * at) % 251) + 1));
    const picture = (seed: number) =>
      sharp(noise(seed), { raw: { width: 27, height: 24, channels: 1 } }).resize(540, 480, {
        kernel: 'cubic',
      });
    const owner = await makeActor('influencer');
    const hash = async (bytes: Buffer) =>
      BigInt(`0x${(await storeFile(owner, bytes, 'watch')).perceptualHash}`);
    const apart = (a: bigint, b: bigint) => (a ^ b).toString(2).replaceAll('0', '').length;
    const original = await hash(await picture(3).png().toBuffer());
    const copy = await hash(await picture(3).resize(270, 240).jpeg({ quality: 70 }).toBuffer());
    const other = await hash(await picture(11).png().toBuffer());
    expect(apart(original, copy)).toBeLessThanOrEqual(5);
    expect(apart(original, other)).toBeGreaterThan(12);
  });

  it.each([
    ['proof', 1_080, 13_000, 1_080, 13_000],
    ['proof', 1_290, 19_854, 1_044, 16_069],
    ['watch', 16_382, 1_200, 15_133, 1_109],
    ['campaign', 1_000, 16_000, 256, 4_096],
  ] as const)('keeps a %s of %i x %i as %i x %i', async (purpose, width, height, keptWidth, keptHeight) => {
    const owner = await makeActor(purpose === 'campaign' ? 'advertiser' : 'influencer');
    const file = await storeFile(owner, await png(width, height), purpose);
    expect([file.width, file.height]).toEqual([keptWidth, keptHeight]);
  });

  it('makes large pictures smaller, and carries nothing that was appended', async () => {
    const owner = await makeActor('influencer');
    const script = '<script>alert(1)</script>';
    const sent = Buffer.concat([await blank(9_000, 3_000).jpeg().toBuffer(), Buffer.from(script)]);
    const file = await storeFile(owner, sent, 'proof');
    expect(file).toMatchObject({ width: 7_094, height: 2_365 });
    const { data } = await openFile(owner, path.basename(file.path));
    expect(Buffer.from(data).includes('script')).toBe(false);
  });

  it('keeps no more of a picture of a person than is ever shown', async () => {
    const owner = await makeActor('influencer');
    expect(await storeFile(owner, await blank(3_000, 2_000).jpeg().toBuffer(), 'avatar')).toMatchObject({
      width: 512,
      height: 341,
    });
  });

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const text = (value: string) => async () => Buffer.from(value);
  const cases: [string, () => Promise<Buffer>, string][] = [
    ['an SVG', text(svg), 'unsupported_media_type'],
    ['an SVG with an XML head', text(`<?xml version="1.0"?>${svg}`), 'unsupported_media_type'],
    ['HTML', text('<!doctype html><script>alert(1)</script>'), 'unsupported_media_type'],
    [
      'HTML with a picture behind it',
      async () => Buffer.concat([Buffer.from('<html>'), await png()]),
      'unsupported_media_type',
    ],
    ['a GIF that is a script', text('GIF89a/*\u0001\u0001*/=1;alert(1)'), 'unsupported_media_type'],
    ['a real GIF', () => blank(9, 9).gif().toBuffer(), 'unsupported_media_type'],
    ['a TIFF', () => blank(9, 9).tiff().toBuffer(), 'unsupported_media_type'],
    ['an AVIF', () => blank(9, 9).avif().toBuffer(), 'unsupported_media_type'],
    ['a HEIC cut off', async () => heic().subarray(0, 1_400), 'invalid'],
    ['a HEIC that says it has 41 megapixels', async () => heicOf(8_200, 5_000), 'invalid'],
    ['a PDF', text('%PDF-1.7\n'), 'unsupported_media_type'],
    ['a program', text('MZ\u0090\u0000'), 'unsupported_media_type'],
    ['nothing', text(''), 'unsupported_media_type'],
    [
      'the first bytes of a PNG with HTML behind',
      async () => Buffer.concat([(await png()).subarray(0, 8), Buffer.from('<html>')]),
      'unsupported_media_type',
    ],
    [
      'a PNG cut off',
      async () =>
        (
          await sharp({
            create: {
              width: 300,
              height: 300,
              channels: 3,
              background: 'red',
              noise: { type: 'gaussian', mean: 128, sigma: 60 },
            },
          })
            .png()
            .toBuffer()
        ).subarray(0, 5_000),
      'invalid',
    ],
    ['a JPEG cut off', async () => (await blank(600, 600).jpeg().toBuffer()).subarray(0, 700), 'invalid'],
    ['30,000 x 30,000 pixels', () => claiming(30_000, 30_000), 'invalid'],
    ['a line of 65,501 pixels', () => claiming(65_501, 1), 'invalid'],
    ['41 megapixels', () => claiming(8_200, 5_000), 'invalid'],
    ['more pixels than its data', () => claiming(2_000, 2_000), 'invalid'],
    [
      '5 MiB and a byte',
      async () =>
        Buffer.concat([await png(), Buffer.alloc(5 * 1024 * 1024)]).subarray(0, 5 * 1024 * 1024 + 1),
      'payload_too_large',
    ],
  ];
  it.each(cases)('refuses %s and keeps nothing', async (_what, make, code) => {
    const owner = await makeActor('influencer');
    const before = onDisk();
    await expect(make().then((bytes) => storeFile(owner, bytes, 'proof'))).rejects.toEqual(refused(code));
    expect(onDisk()).toEqual(before);
    expect(await db().$count(files, eq(files.ownerId, owner.id))).toBe(0);
  });

  it('is for active people of the right role', async () => {
    const bytes = await png();
    const [influencer, advertiser, admin] = [
      await makeActor('influencer'),
      await makeActor('advertiser'),
      await makeActor('admin'),
    ];
    await expect(storeFile({ kind: 'anonymous' }, bytes, 'avatar')).rejects.toEqual(refused('unauthorized'));
    await expect(
      storeFile(await makeActor('influencer', { status: 'inactive' }), bytes, 'avatar'),
    ).rejects.toEqual(refused('forbidden'));
    await expect(storeFile(influencer, bytes, 'campaign')).rejects.toEqual(refused('forbidden'));
    await expect(storeFile(advertiser, bytes, 'proof')).rejects.toEqual(refused('forbidden'));
    await expect(storeFile(admin, bytes, 'proof')).rejects.toEqual(refused('forbidden'));
    await storeFile(advertiser, bytes, 'campaign');
    await storeFile(admin, bytes, 'campaign');
  });

  it('keeps many at once apart', async () => {
    const owner = await makeActor('influencer');
    const sizes = Array.from({ length: 24 }, (_, at) => at + 10);
    const kept = await Promise.all(
      sizes.map(async (side) => storeFile(owner, await png(side, side), 'proof')),
    );
    expect(kept.map(({ width }) => width)).toEqual(sizes);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(24);
    for (const file of kept) {
      const { data } = await openFile(owner, path.basename(file.path));
      expect((await sharp(data).metadata()).width).toBe(file.width);
    }
  });
});
