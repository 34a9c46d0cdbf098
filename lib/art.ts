import { oklch, type Palette, pickPalette } from './art/palette';
import { drawPattern } from './art/patterns';
import { drawScene, type SceneKind } from './art/scenes';
import { sceneSize } from './art/stage';
import { escapeXml, fontFamily, initialsOf, wrapText } from './art/text';
import { hashText, seeded } from './prng';

/** What makes a picture its own: the same seed always draws the same picture. */
export type ArtSeed = string | number;

/** Size of a picture in pixels. */
export interface ArtSize {
  width: number;
  height: number;
}

const socialCard: ArtSize = { width: 1200, height: 630 };

function svg({ width, height }: ArtSize, label: string, body: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
    `<title>${escapeXml(label)}</title>${body}</svg>`
  );
}

/** One pattern in a box of its own, clipped to it. */
function patternBox(
  seed: ArtSeed,
  palette: Palette,
  x: number,
  y: number,
  { width, height }: ArtSize,
): string {
  const id = `p${hashText(`${seed}/${width}x${height}`).toString(36)}`;
  const drawn = drawPattern({ next: seeded(`pattern/${seed}`), palette, width, height, id });
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawn}</svg>`;
}

interface TextStyle {
  x: number;
  y: number;
  size: number;
  weight: number;
  colour: string;
  leading?: number;
}

function textLines(
  lines: readonly string[],
  { x, y, size, weight, colour, leading = 1.15 }: TextStyle,
): string {
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${x}" y="${Math.round(y + index * size * leading)}">${escapeXml(line)}</tspan>`,
  );
  return `<text font-family="${fontFamily}" font-size="${size}" font-weight="${weight}" fill="${colour}">${spans.join('')}</text>`;
}

/** A wide picture for a campaign, an event or a banner: one pattern in two or three hues. */
export function campaignPicture(
  seed: ArtSeed,
  label = 'Campaign picture',
  size: ArtSize = socialCard,
): string {
  return svg(size, label, patternBox(seed, pickPalette(seeded(`palette/${seed}`)), 0, 0, size));
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

/** Initials of a name in dark ink on a light ground, at a contrast of at least 4.5 to 1. */
export function avatar(seed: ArtSeed, name: string): string {
  const next = seeded(`avatar/${seed}`);
  const hue = next() * 360;
  const cx = Math.round(next() * 160);
  const disc = (radius: number, colour: string) =>
    `<circle cx="${cx}" cy="172" r="${radius}" fill="${colour}"/>`;
  const body =
    `<rect width="160" height="160" fill="${oklch(0.93, 0.05, hue)}"/>` +
    disc(112, oklch(0.87, 0.085, hue + 15)) +
    disc(72, oklch(0.81, 0.115, hue + 30)) +
    `<text x="80" y="82" text-anchor="middle" dominant-baseline="central" font-family="${fontFamily}" font-size="62" ` +
    `font-weight="600" letter-spacing="-1" fill="${oklch(0.3, 0.09, hue)}">${escapeXml(initialsOf(name))}</text>`;
  return svg({ width: 160, height: 160 }, name, body);
}

/** A ready-made ad creative: title, a line or two of copy and a button beside a pattern. */
export function adCreative(
  seed: ArtSeed,
  copy: { title: string; content?: string; button?: string },
): string {
  const next = seeded(`ad/${seed}`);
  const palette = pickPalette(next);
  const dark = next() < 0.5;
  const mirrored = next() < 0.5;
  const ink = dark ? palette.paper : palette.ink;
  const left = mirrored ? 612 : 72;
  const title = wrapText(copy.title, 7.4, 3);
  const content = wrapText(copy.content ?? '', 17.6, 3);
  const button = wrapText(copy.button ?? 'See more', 12, 1);
  const top = Math.round(315 - (title.length * 78 + content.length * 39 + 120) / 2) + 62;
  const copyTop = top + title.length * 78 - 14;
  const buttonTop = copyTop + content.length * 39 + 4;
  const wide = Math.round(64 + (button[0] ?? '').length * 14.5);
  const body =
    `<rect width="1200" height="630" fill="${dark ? palette.ink : palette.paper}"/>` +
    patternBox(seed, palette, mirrored ? 0 : 660, 0, { width: 540, height: 630 }) +
    textLines(title, { x: left, y: top, size: 68, weight: 600, colour: ink, leading: 1.15 }) +
    textLines(content, { x: left, y: copyTop, size: 29, weight: 400, colour: ink, leading: 1.34 }) +
    `<rect x="${left}" y="${buttonTop}" width="${wide}" height="60" rx="30" fill="${dark ? palette.glow : palette.ink}"/>` +
    textLines(button, {
      x: left + 32,
      y: buttonTop + 39,
      size: 26,
      weight: 600,
      colour: dark ? palette.ink : palette.paper,
    });
  return svg(socialCard, copy.title, body);
}

/** A picture of a published post, as a screenshot that an influencer hands in as proof. */
export function postScreenshot(
  seed: ArtSeed,
  post: { name: string; handle: string; network: string; caption: string; likes: number },
): string {
  const palette = pickPalette(seeded(`palette/${seed}`));
  const grey = '#5b5b66';
  const stroke = `fill="none" stroke="#1b1b22" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"`;
  const body =
    `<rect width="720" height="960" fill="#ffffff"/><circle cx="68" cy="70" r="36" fill="${palette.tone(0.2)}"/>` +
    `<text x="68" y="71" text-anchor="middle" dominant-baseline="central" font-family="${fontFamily}" font-size="26" ` +
    `font-weight="600" fill="${palette.ink}">${escapeXml(initialsOf(post.name))}</text>` +
    textLines(wrapText(`@${post.handle}`, 18, 1), {
      x: 122,
      y: 64,
      size: 28,
      weight: 600,
      colour: '#1b1b22',
    }) +
    textLines(wrapText(`${post.network} · Paid partnership`, 24, 1), {
      x: 122,
      y: 98,
      size: 22,
      weight: 400,
      colour: grey,
    }) +
    `<g fill="#1b1b22"><circle cx="648" cy="70" r="4"/><circle cx="664" cy="70" r="4"/><circle cx="680" cy="70" r="4"/></g>` +
    patternBox(seed, palette, 0, 136, { width: 720, height: 600 }) +
    `<g ${stroke}><path d="M52 800c-24-17-24-44-3-44q10 0 15 12q5-12 15-12c21 0 21 27-3 44l-12 9Z"/>` +
    `<path d="M122 758h44v34h-24l-12 12v-12h-8Z"/><path d="m202 760 46-4-26 46-5-24Zm15 18 31-22"/><path d="M656 754h28v52l-14-12-14 12Z"/></g>` +
    textLines([`${post.likes.toLocaleString('en')} likes`], {
      x: 34,
      y: 854,
      size: 26,
      weight: 600,
      colour: '#1b1b22',
    }) +
    textLines(wrapText(post.caption, 26.5, 2), {
      x: 34,
      y: 892,
      size: 24,
      weight: 400,
      colour: '#1b1b22',
      leading: 1.35,
    });
  return svg({ width: 720, height: 960 }, `Post by ${post.name} on ${post.network}`, body);
}

/** A picture of a place as somebody there could have taken it, at one of four times of day. */
export function placePicture(seed: ArtSeed, kind: SceneKind, label = 'Photo of a place'): string {
  return svg(sceneSize, label, drawScene(kind, seeded(`scene/${kind}/${seed}`)));
}
