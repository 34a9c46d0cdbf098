/** What the server takes at most, with room for the rest of the form. */
const MOST_BYTES = 4.8 * 1024 * 1024;
const LONGEST_SIDE = 2560;

/**
 * A photo small enough to be sent. What its camera wrote about time and place is carried over, since reviewers compare it
 * with the position; pixels keep their own direction, so that the note about turning the picture stays right.
 */
export async function shrinkPicture(file: File): Promise<Blob> {
  if (file.size <= MOST_BYTES) return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'none' });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const small = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', 0.86),
  );
  const note = cameraNote(new Uint8Array(await file.slice(0, 256 * 1024).arrayBuffer()));
  if (!note) return small;
  return new Blob([small.slice(0, 2), note, small.slice(2)], { type: 'image/jpeg' });
}

/** The EXIF segment of a JPEG, marker included. */
export function cameraNote(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const at = (index: number) => bytes[index] ?? 0;
  if (at(0) !== 0xff || at(1) !== 0xd8) return null;
  for (let start = 2; start + 10 < bytes.length && at(start) === 0xff; ) {
    const marker = at(start + 1);
    const length = at(start + 2) * 256 + at(start + 3);
    const named = String.fromCharCode(at(start + 4), at(start + 5), at(start + 6), at(start + 7));
    if (marker === 0xe1 && named === 'Exif') {
      return start + 2 + length <= bytes.length
        ? new Uint8Array(bytes.slice(start, start + 2 + length))
        : null;
    }
    if (marker === 0xda || length < 2) return null;
    start += 2 + length;
  }
  return null;
}
