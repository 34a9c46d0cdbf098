import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { Failure } from '@/lib/failure';
import {
  isTakenAt,
  keptSide,
  MAXIMUM_BYTES,
  MAXIMUM_PIXELS,
  type PicturePurpose,
  type PictureSize,
  TOO_LARGE,
} from '@/nouns/picture';
import type { PictureType } from './name';

const types = new Map<string, PictureType>([
  ['image/png', 'png'],
  ['image/jpeg', 'jpeg'],
  ['image/webp', 'webp'],
]);

/** A picture made anew from its pixels: nothing else of the file that was sent is in it. */
export interface Picture {
  type: PictureType;
  width: number;
  height: number;
  data: Uint8Array;
  /** 64 bits as 16 hexadecimal digits. */
  perceptualHash: string;
}

const invalid = (message: string, cause?: unknown) =>
  new Failure('invalid', message, { fields: { file: message }, cause });

/** The type by the first bytes; the name and the type that were claimed count for nothing. */
async function typeOf(bytes: Uint8Array): Promise<PictureType> {
  const found = await fileTypeFromBuffer(bytes);
  const type = types.get(found?.mime ?? '');
  if (!type) throw new Failure('unsupported_media_type', 'Send a PNG, JPEG or WebP picture.');
  return type;
}

const load = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: MAXIMUM_PIXELS, failOn: 'error' });

/** The size by the header alone, so that a small file that unpacks into a huge picture is refused unopened. */
async function sizeOf(bytes: Uint8Array, type: PictureType): Promise<PictureSize> {
  const header: Metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw invalid('This picture cannot be read; it may be damaged.', cause);
    });
  if (header.format !== type) throw invalid('This picture is not what its first bytes say.');
  const { width, height } = header;
  if (!isTakenAt({ width, height })) throw invalid(TOO_LARGE);
  return { width, height };
}

const encoders: Record<PictureType, (image: Sharp) => Sharp> = {
  png: (image) => image.png({ compressionLevel: 8 }),
  jpeg: (image) => image.jpeg({ quality: 86, mozjpeg: false }),
  webp: (image) => image.webp({ quality: 86 }),
};

/** Compares each of 9 x 8 grey dots with its right neighbour. */
async function differenceHash(bytes: Uint8Array): Promise<string> {
  const dots = await sharp(bytes).resize(9, 8, { fit: 'fill' }).flatten().greyscale().raw().toBuffer();
  let bits = '';
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 8; column++) {
      const at = row * 9 + column;
      bits += (dots[at] ?? 0) < (dots[at + 1] ?? 0) ? '1' : '0';
    }
  }
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}

/**
 * A PNG, JPEG or WebP file as a clean picture: upright, without metadata, no larger than its purpose needs (`keptSide`).
 * Throws `payload_too_large`, `unsupported_media_type` or `invalid`.
 */
export async function readPicture(bytes: Uint8Array, purpose: PicturePurpose): Promise<Picture> {
  if (bytes.byteLength > MAXIMUM_BYTES) {
    throw new Failure('payload_too_large', 'The file is larger than 5 MiB.');
  }
  const type = await typeOf(bytes);
  const side = keptSide(purpose, await sizeOf(bytes, type));
  const upright = load(bytes).autoOrient().resize(side, side, { fit: 'inside', withoutEnlargement: true });
  const { data, info } = await encoders[type](upright)
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw invalid('This picture cannot be read; it may be damaged.', cause);
    });
  return { type, width: info.width, height: info.height, data, perceptualHash: await differenceHash(data) };
}
