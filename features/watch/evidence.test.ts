import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeActor } from '@/testing/factories';
import { ownDataDirectory } from '@/testing/pictures';
import { berlin, makeWatchCampaign } from '@/testing/watch';
import { findPhoto, submitPhoto } from '.';

ownDataDirectory();

const [width, height] = [480, 360];
type Colour = readonly [number, number, number];

/** A surface of one colour as a lens shows it: darker to the edges and with the noise of the sensor. */
function surface([red, green, blue]: Colour, seed: number): Buffer {
  let state = seed;
  const noise = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state / 2_147_483_648 - 0.5) * 10;
  };
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [(at % width) / width - 0.5, Math.floor(at / width) / height - 0.5];
    const light = 1 - 0.5 * (x * x + y * y);
    for (const [n, part] of [red, green, blue].entries()) {
      pixels[at * 3 + n] = Math.max(0, Math.min(255, part * light + noise()));
    }
  }
  return pixels;
}

const raw = (pixels: Buffer) => sharp(pixels, { raw: { width, height, channels: 3 } });
const photo = (colour: Colour, seed: number) => raw(surface(colour, seed)).jpeg().toBuffer();
/** A scene: things before a wall. */
const scene = (seed: number) =>
  raw(surface([150, 140, 120], seed)).composite(
    Array.from({ length: 9 }, (_, n) => ({
      input: {
        create: {
          width: 60 + ((seed * 7 + n * 31) % 90),
          height: 50 + ((seed * 11 + n * 17) % 120),
          channels: 3 as const,
          background: { r: (n * 83 + seed * 5) % 256, g: (n * 29) % 256, b: (n * 151 + seed) % 256 },
        },
      },
      left: (n * 97 + seed * 13) % 330,
      top: (n * 61 + seed * 37) % 190,
    })),
  );

/** Sends pictures to one campaign, one witness after the other, and gives the flags of each. */
async function flagsOf(pictures: Buffer[]): Promise<string[][]> {
  const campaign = await makeWatchCampaign();
  const flags: string[][] = [];
  for (const bytes of pictures) {
    const witness = await makeActor('influencer');
    const sent = await submitPhoto(witness, { ...berlin, campaign: campaign.id, picture: { bytes } });
    flags.push(sent.flags);
  }
  return flags;
}

describe('pictures that look alike', () => {
  it('are not those of different walls and skies', async () => {
    const pictures = [
      await photo([90, 150, 230], 1),
      await photo([225, 220, 205], 2),
      await photo([22, 26, 48], 3),
      await photo([70, 130, 80], 4),
      await sharp({ create: { width, height, channels: 3, background: '#d4307f' } })
        .jpeg()
        .toBuffer(),
      await sharp({ create: { width, height, channels: 3, background: '#102030' } })
        .jpeg()
        .toBuffer(),
    ];
    expect(await flagsOf(pictures)).toEqual(pictures.map(() => []));
  });

  it('are those of one scene, also smaller and in another format, and the same file again', async () => {
    const [one, two] = [await scene(5).png().toBuffer(), await scene(12).jpeg().toBuffer()];
    const again = await sharp(one).resize(240).webp({ quality: 70 }).toBuffer();
    const wall = await photo([90, 150, 230], 9);
    expect(await flagsOf([one, two, again, wall, wall])).toEqual([
      [],
      [],
      ['similar_picture'],
      [],
      ['same_picture'],
    ]);
  });
});

describe('a picture whose position was taken out', () => {
  const taken = (gps: Record<string, string>) =>
    scene(Math.floor(Math.random() * 1000))
      .jpeg()
      .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLongitudeRef: 'E', ...gps } })
      .toBuffer();
  const far = { latitude: -36.85, longitude: 174.76 };

  it('tells none, whatever its camera left in the fields', async () => {
    const campaign = await makeWatchCampaign(far);
    const send = async (gps: Record<string, string>) => {
      const witness = await makeActor('influencer');
      const picture = { bytes: await taken(gps) };
      const sent = await submitPhoto(witness, { ...far, campaign: campaign.id, picture });
      const { checks } = await findPhoto(witness, sent.id);
      return [sent.flags, checks.picture_latitude, checks.picture_distance_in_meters];
    };
    const zero = '0/1 0/1 0/1';
    const there = { GPSLatitude: '36/1 51/1 0/1', GPSLongitude: '174/1 45/1 3600/100' };
    expect(await send({ GPSLatitude: zero, GPSLongitude: zero })).toEqual([[], undefined, undefined]);
    expect(await send({ ...there, GPSStatus: 'V' })).toEqual([[], undefined, undefined]);
    expect(await send({ ...there, GPSLatitudeRef: 's' })).toEqual([[], -36.85, expect.any(Number)]);
    expect((await send(there))[0]).toEqual(['picture_far_away']);
  });
});
