import emblems from './art/emblems.data.json' with { type: 'json' };
import { painted, pickPalette } from './art/palette';
import { drawPattern } from './art/patterns';
import { drawScene, type SceneKind, sceneSize } from './art/scenes';
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

/** A square mark for a campaign or a company: a plain emblem on a deep ground. */
export function campaignLogo(seed: ArtSeed, label = 'Campaign logo'): string {
  const next = seeded(`logo/${seed}`);
  const palette = pickPalette(next);
  const emblem = emblems[Math.floor(next() * emblems.length)] ?? '';
  const ground = `<rect width="256" height="256" fill="${palette.tone(next() < 0.5 ? 0.78 : 0.95)}"/>`;
  return svg(
    { width: 256, height: 256 },
    label,
    ground + painted(emblem, [palette.accent, palette.glow, palette.paper]),
  );
}

/** A picture of a place as somebody there could have taken it, at one of four times of day. */
export function placePicture(seed: ArtSeed, kind: SceneKind, label = 'Photo of a place'): string {
  return svg(sceneSize, label, drawScene(kind, seeded(`scene/${kind}/${seed}`)));
}
