import { type Palette, pickPalette } from './art/palette';
import { drawPattern } from './art/patterns';
import { drawScene, type SceneKind } from './art/scenes';
import { sceneSize } from './art/stage';
import { textAsHtml } from './escape-html';
import { hashText, seeded } from './prng';

/** What makes a picture its own: the same seed always draws the same picture. */
export type ArtSeed = string | number;

/** Size of a picture in pixels. */
export interface ArtSize {
  width: number;
  height: number;
}

const socialCard: ArtSize = { width: 1200, height: 630 };

/** Characters that XML 1.0 forbids, even escaped. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function svg({ width, height }: ArtSize, label: string, body: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
    `<title>${textAsHtml(label.replace(FORBIDDEN, ''))}</title>${body}</svg>`
  );
}

/** A wide picture for a campaign, an event or a banner: one pattern in two or three hues. */
export function campaignPicture(
  seed: ArtSeed,
  label = 'Campaign picture',
  size: ArtSize = socialCard,
): string {
  const { width, height } = size;
  const palette = pickPalette(seeded(`palette/${seed}`));
  const id = `p${hashText(`${seed}/${width}x${height}`).toString(36)}`;
  const drawn = drawPattern({ next: seeded(`pattern/${seed}`), palette, width, height, id });
  // Clipped to its box.
  const box = `<svg x="0" y="0" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawn}</svg>`;
  return svg(size, label, box);
}

const emblems: readonly ((palette: Palette, next: () => number) => string)[] = [
  ({ accent, glow, paper }) =>
    [96, 68, 40]
      .map(
        (r, ring) =>
          `<path d="M${128 - r} 178a${r} ${r} 0 0 1 ${2 * r} 0Z" fill="${[accent, glow, paper][ring]}"/>`,
      )
      .join(''),
  ({ accent, glow, paper }, next) => {
    const petals = 5 + Math.floor(next() * 4);
    const petal = Array.from({ length: petals }, (_, index) => {
      const turn = Math.round((index * 3600) / petals) / 10;
      return `<ellipse cx="128" cy="84" rx="26" ry="46" fill="${index % 2 ? glow : accent}" transform="rotate(${turn} 128 128)"/>`;
    });
    return `${petal.join('')}<circle cx="128" cy="128" r="22" fill="${paper}"/>`;
  },
  ({ accent, glow, paper }) =>
    `<circle cx="102" cy="128" r="58" fill="${accent}"/><circle cx="154" cy="128" r="58" fill="${glow}"/>` +
    `<path d="M128 76.200a58 58 0 0 1 0 103.600a58 58 0 0 1 0-103.600Z" fill="${paper}"/>`,
  ({ accent, glow, paper }) =>
    `<path d="M64 64h64a64 64 0 0 1-64 64Z" fill="${accent}"/><path d="M192 64v64a64 64 0 0 1-64-64Z" fill="${glow}"/>` +
    `<path d="M64 192v-64a64 64 0 0 1 64 64Z" fill="${paper}"/><path d="M192 192h-64a64 64 0 0 1 64-64Z" fill="${accent}"/>`,
  ({ accent, glow, paper }) =>
    `<path d="M48 184 112 72l64 112Z" fill="${accent}"/><path d="m112 184 48-84 48 84Z" fill="${glow}"/>` +
    `<circle cx="176" cy="80" r="20" fill="${paper}"/>`,
  ({ accent, glow, paper }) =>
    `<path d="M128 52c44 44 60 68 60 96a60 60 0 0 1-120 0c0-28 16-52 60-96Z" fill="${accent}"/>` +
    `<path d="M128 108c24 24 33 38 33 54a33 33 0 0 1-66 0c0-16 9-30 33-54Z" fill="${glow}"/><circle cx="128" cy="166" r="13" fill="${paper}"/>`,
  ({ accent, glow, paper }) =>
    [accent, glow, paper, accent]
      .map((colour, bar) => {
        const high = [72, 128, 100, 56][bar] ?? 72;
        return `<rect x="${60 + bar * 36}" y="${128 - high / 2}" width="26" height="${high}" rx="13" fill="${colour}"/>`;
      })
      .join(''),
  ({ accent, glow, paper }) =>
    `<circle cx="128" cy="128" r="76" fill="${accent}"/><path d="M128 52a76 76 0 0 1 0 152Z" fill="${glow}"/>` +
    `<circle cx="128" cy="128" r="34" fill="${paper}"/>`,
];

/** A square mark for a campaign or a company: a plain emblem on a deep ground. */
export function campaignLogo(seed: ArtSeed, label = 'Campaign logo'): string {
  const next = seeded(`logo/${seed}`);
  const palette = pickPalette(next);
  const emblem = emblems[Math.floor(next() * emblems.length)] ?? emblems[0];
  const ground = `<rect width="256" height="256" fill="${palette.tone(next() < 0.5 ? 0.78 : 0.95)}"/>`;
  return svg({ width: 256, height: 256 }, label, ground + (emblem?.(palette, next) ?? ''));
}

/** A picture of a place as somebody there could have taken it, at one of four times of day. */
export function placePicture(seed: ArtSeed, kind: SceneKind, label = 'Photo of a place'): string {
  return svg(sceneSize, label, drawScene(kind, seeded(`scene/${kind}/${seed}`)));
}
