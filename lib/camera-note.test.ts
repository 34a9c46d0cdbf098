import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cameraNote, withNote } from './camera-note';

const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;

/** A photo of a phone that was held upright, as its camera writes it. */
const photo = (format: 'jpeg' | 'png' | 'webp') =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#d4307f', noise } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Model: 'K-1' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '33/1 51/1 3000/100' },
    })
    .toFormat(format)
    .toBuffer();

const drawn = async () =>
  new Blob([
    Uint8Array.from(
      await sharp(await photo('png'))
        .jpeg()
        .toBuffer(),
    ),
  ]);

describe('the note of a camera', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'goes from a %s into the JPEG drawn from it, which is upright',
    async (format) => {
      const note = cameraNote(await photo(format)) as Uint8Array;
      const whole = Buffer.from(await withNote(await drawn(), note).arrayBuffer());
      const { exif, orientation, width } = await sharp(whole, { failOn: 'error' }).metadata();
      expect([width, orientation]).toEqual([300, 1]);
      expect(exif?.includes('K-1')).toBe(true);
      await sharp(whole, { failOn: 'error' }).raw().toBuffer();
    },
  );

  it('stands behind six bytes in a HEIC file, whose list of parts names it too', () => {
    const little = Buffer.from('II*\0\u0008\0\0\0\0\0', 'latin1');
    const file = Buffer.concat([
      Buffer.from('ftypheic infe Exif\0\0 mdat\0\0\0\u0006Exif\0\0', 'latin1'),
      little,
      Buffer.alloc(20),
    ]);
    expect(Buffer.from(cameraNote(file) ?? []).subarray(0, little.length)).toEqual(little);
  });

  it('is missing where there is none, and a broken one is carried as it is', async () => {
    expect(
      cameraNote(
        await sharp(await photo('jpeg'))
          .jpeg()
          .toBuffer(),
      ),
    ).toBeUndefined();
    expect(cameraNote(new Uint8Array())).toBeUndefined();
    const broken = Buffer.from('MM\0*\u00ff\u00ff\u00ff\u00ff', 'latin1');
    const whole = Buffer.from(await withNote(await drawn(), broken).arrayBuffer());
    expect((await sharp(whole).metadata()).width).toBe(300);
  });
});
