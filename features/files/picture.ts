import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { admission } from '@/lib/admission';
import { Failure } from '@/lib/failure';
import { singleton } from '@/lib/singleton';
import {
  isTakenAt,
  keptSide,
  MAXIMUM_BYTES,
  MAXIMUM_PIXELS,
  PICTURE_FORMATS,
  type PicturePurpose,
  type PictureSize,
  TOO_LARGE,
} from '@/nouns/picture';
import { decodeHeic, invalid } from './heic';
import type { PictureType } from './name';

type SentType = PictureType | 'heic';

const types = new Map<string, SentType>([
  ['image/png', 'png'],
  ['image/jpeg', 'jpeg'],
  ['image/webp', 'webp'],
  ['image/heic', 'heic'],
  ['image/heif', 'heic'],
]);

/** An unpacked picture takes up to 160 MB, so few are opened at once. */
const opening = () => singleton('lane.pictures', () => admission({ width: 2, queue: 64, patience: 15_000 }));

/** A picture made anew from its pixels: nothing else of the file that was sent is in it. */
export interface Picture {
  type: PictureType;
  width: number;
  height: number;
  data: Uint8Array;
  /** 64 bits as 16 hexadecimal digits. */
  perceptualHash: string;
}

/** The type by the first bytes; the name and the type that were claimed count for nothing. */
async function typeOf(bytes: Uint8Array): Promise<SentType> {
  const found = await fileTypeFromBuffer(bytes);
  // A PNG by its name and most of its bytes, and yet refused: it needs a sentence of its own.
  if (found?.mime === 'image/apng') {
    throw new Failure('unsupported_media_type', `This picture moves. Send a still one: ${PICTURE_FORMATS}.`);
  }
  const type = types.get(found?.mime ?? '');
  if (!type) throw new Failure('unsupported_media_type', `Send a ${PICTURE_FORMATS} picture.`);
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
  return { width, height };
}

/** A picture that can be drawn, upright, and how large it is. */
interface Source {
  type: PictureType;
  size: PictureSize;
  upright: () => Sharp;
}

async function sourceOf(bytes: Uint8Array): Promise<Source> {
  const type = await typeOf(bytes);
  if (type !== 'heic') {
    return { type, size: await sizeOf(bytes, type), upright: () => load(bytes).autoOrient() };
  }
  const { data = new Uint8ClampedArray(), ...size } = await decodeHeic(bytes);
  // Decoding has turned it. What shows through is white on a JPEG.
  const upright = () => sharp(data, { raw: { ...size, channels: 4 } }).flatten({ background: '#fff' });
  return { type: 'jpeg', size, upright };
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
 * A PNG, JPEG, WebP or HEIC file as a clean picture: upright, without metadata, no larger than its purpose needs
 * (`keptSide`); HEIC becomes JPEG. Throws `payload_too_large`, `unsupported_media_type`, `invalid` or `unavailable`.
 */
export async function readPicture(bytes: Uint8Array, purpose: PicturePurpose): Promise<Picture> {
  if (bytes.byteLength > MAXIMUM_BYTES) {
    throw new Failure('payload_too_large', 'The file is larger than 5 MiB.');
  }
  const { type, size, upright } = await sourceOf(bytes);
  if (!isTakenAt(size)) throw invalid(TOO_LARGE);
  const side = keptSide(purpose, size);
  return opening()(async () => {
    const kept = upright().resize(side, side, { fit: 'inside', withoutEnlargement: true });
    const { data, info } = await encoders[type](kept)
      .toBuffer({ resolveWithObject: true })
      .catch((cause: unknown) => {
        throw invalid('This picture cannot be read; it may be damaged.', cause);
      });
    return { type, width: info.width, height: info.height, data, perceptualHash: await differenceHash(data) };
  });
}
