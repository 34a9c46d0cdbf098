import { cameraNote, withNote } from '@/lib/camera-note';
import {
  isPictureFile,
  isTakenAt,
  keptSide,
  MAXIMUM_BYTES,
  PICTURE_FORMATS,
  type PicturePurpose,
} from '@/nouns/picture';

/** Why a picture cannot be sent, in words for the person. */
export class PictureProblem extends Error {}

/** The picture as this browser shows it, upright; null when it cannot. */
async function open(file: Blob): Promise<HTMLImageElement | null> {
  const image = new Image();
  const url = URL.createObjectURL(file);
  try {
    image.src = url;
    await image.decode();
    return image;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Draws a picture with its longest side of so many pixels, as a JPEG. */
function draw(image: HTMLImageElement, side: number, quality: number): Promise<Blob | null> {
  const scale = side / Math.max(image.naturalWidth, image.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  // A JPEG has no transparency: what shows nothing would turn black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}

/**
 * A picture that the platform takes: the file itself, or, when it has too many bytes or pixels, one drawn smaller on
 * this device. A photo of a place keeps what its camera wrote about time and place, since reviewers compare it with the
 * position. Throws `PictureProblem`.
 */
export async function fitPicture(file: File, purpose: PicturePurpose): Promise<Blob> {
  if (!isPictureFile(file)) throw new PictureProblem(`Choose a ${PICTURE_FORMATS} picture.`);
  const image = await open(file);
  if (!image) {
    // The platform may still be able to read it.
    if (file.size <= MAXIMUM_BYTES) return file;
    throw new PictureProblem('This picture is larger than 5 MB, and this browser cannot make it smaller.');
  }
  const size = { width: image.naturalWidth, height: image.naturalHeight };
  if (file.size <= MAXIMUM_BYTES && isTakenAt(size)) return file;
  const note = purpose === 'watch' ? cameraNote(new Uint8Array(await file.arrayBuffer())) : undefined;
  const side = keptSide(purpose, size);
  for (const [part, quality] of [
    [1, 0.9],
    [1, 0.75],
    [0.7, 0.75],
    [0.5, 0.6],
  ] as const) {
    const drawn = await draw(image, side * part, quality);
    const whole = drawn && note ? withNote(drawn, note) : drawn;
    if (whole && whole.size <= MAXIMUM_BYTES) return whole;
  }
  throw new PictureProblem('This picture is too large, and this browser cannot make it smaller.');
}
