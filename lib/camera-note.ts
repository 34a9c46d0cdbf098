/**
 * The note a camera leaves in a picture (EXIF), as bytes: taken out of a picture that is drawn again on a device, and
 * put into the new one, so that its time and place are not lost.
 */

/** What one part of a JPEG holds besides its own length and the name of the note. */
const LONGEST_NOTE = 65_535 - 2 - 6;
const NAME = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;
const ENTRY = 12;

const wordAt = (bytes: Uint8Array, start: number) => String.fromCharCode(...bytes.subarray(start, start + 4));
const isNote = (bytes: Uint8Array, start: number) => ['II*\0', 'MM\0*'].includes(wordAt(bytes, start));

/**
 * The note of a JPEG, PNG, WebP or HEIC file: every one of them names it, and the name stands right before it, with at
 * most its length or six bytes between. A little more than the note may come with it. Undefined when there is none.
 */
export function cameraNote(file: Uint8Array): Uint8Array | undefined {
  for (let at = 0; at + 16 < file.length; at++) {
    if (file[at] !== 0x45 && file[at] !== 0x65) continue;
    if (wordAt(file, at).toLowerCase() !== 'exif') continue;
    const start = [4, 6, 8, 14].map((gap) => at + gap).find((each) => isNote(file, each));
    if (start !== undefined) return file.subarray(start, start + LONGEST_NOTE);
  }
  return undefined;
}

/** Changes a note to say that its picture is upright, as one that a browser has drawn is. */
function sayUpright(note: Uint8Array): Uint8Array<ArrayBuffer> {
  const upright = new Uint8Array(note);
  const view = new DataView(upright.buffer);
  const little = upright[0] === 0x49;
  const first = view.getUint32(4, little);
  if (first + 2 > upright.length) return upright;
  const entries = view.getUint16(first, little);
  for (let at = first + 2; at < first + 2 + entries * ENTRY && at + ENTRY <= upright.length; at += ENTRY) {
    if (view.getUint16(at, little) === ORIENTATION) view.setUint16(at + 8, 1, little);
  }
  return upright;
}

/** A freshly drawn JPEG with the note of the picture it was drawn from, which says upright from then on. */
export function withNote(jpeg: Blob, note: Uint8Array): Blob {
  const length = 2 + NAME.length + note.length;
  const head = Uint8Array.from([0xff, 0xe1, length >> 8, length & 0xff, ...NAME]);
  return new Blob([jpeg.slice(0, 2), head, sayUpright(note), jpeg.slice(2)], { type: 'image/jpeg' });
}
