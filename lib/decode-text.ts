/** Whether every other byte of the beginning is 0, as in UTF-16 of Latin letters; at 0 the first of each two is. */
const zeros = (bytes: Uint8Array, at: 0 | 1) => {
  const start = bytes.subarray(0, 64);
  return start.length >= 4 && start.every((byte, place) => (place % 2 === at) === (byte === 0));
};

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || zeros(bytes, 1)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || zeros(bytes, 0)) return 'utf-16be';
  return 'utf-8';
}

/**
 * The text of a file as spreadsheets save it: UTF-8 or UTF-16, told from the first bytes, or else the old encoding of
 * Windows, in which any bytes are text. Byte order marks are left out.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
