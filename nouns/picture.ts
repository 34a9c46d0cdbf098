/** What an upload is for; it decides who may upload one, who may look at it, and how much of it is kept. */
export const picturePurposes = ['proof', 'watch', 'campaign', 'avatar'] as const;
export type PicturePurpose = (typeof picturePurposes)[number];

/** The formats that are taken, in words. */
export const PICTURE_FORMATS = 'PNG, JPEG, WebP or HEIC';
const types = ['image/png', 'image/jpeg', 'image/webp', 'image/heic', 'image/heif'];
/** The same for a file field. Systems that do not know HEIC go by the ends of names. */
export const pictureTypes = [...types, '.heic', '.heif'].join(',');

/** Whether a file that was chosen says that it is a picture we take. */
export const isPictureFile = ({ type, name }: { type: string; name: string }) =>
  types.includes(type) || (type === '' && /\.hei[cf]$/i.test(name));

/** The largest file that is taken: 5 MiB. */
export const MAXIMUM_BYTES = 5 * 1024 * 1024;
/** What it may unpack to. */
export const MAXIMUM_PIXELS = 40_000_000;
/** No JPEG is longer. */
const MAXIMUM_SIDE = 65_500;

/** In pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Whether a picture of this size is taken. */
export const isTakenAt = ({ width, height }: PictureSize) =>
  Math.max(width, height) <= MAXIMUM_SIDE && width * height <= MAXIMUM_PIXELS;

/** The refusal of all others. */
export const TOO_LARGE = 'The picture is too large: at most 65,500 pixels a side and 40 megapixels.';

/**
 * The longest side, in pixels, at which a picture is kept. Evidence is bounded by area, so that the letters of a long
 * screenshot can still be read; what decorates a page has no more than a screen shows; people are shown small, and many
 * at once.
 */
export function keptSide(purpose: PicturePurpose, { width, height }: PictureSize): number {
  const longest = Math.max(width, height);
  if (purpose === 'avatar') return Math.min(longest, 512);
  if (purpose === 'campaign') return Math.min(longest, 4_096);
  return Math.max(1, Math.floor(longest * Math.min(1, 4_096 / Math.sqrt(width * height))));
}
