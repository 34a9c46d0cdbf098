/** What is left of a text in base 36, each letter written as its two digits, divided by 97 (ISO 7064). */
function remainder(text: string): number {
  let left = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    left = (left * (value < 10 ? 10 : 100) + value) % 97;
  }
  return left;
}

/** The creditor reference (ISO 11649) of up to 21 letters and digits: `RF`, two check digits, and these. */
export const creditorReference = (body: string): string =>
  `RF${String(98 - remainder(`${body}RF00`)).padStart(2, '0')}${body}`;

/** Whether a text is a creditor reference without spaces, and nobody mistyped a sign of it. */
export const isCreditorReference = (text: string): boolean =>
  /^RF\d\d[A-Z0-9]{1,21}$/.test(text) && creditorReference(text.slice(4)) === text;

/** In groups of four, as it is printed. */
export const groupedReference = (reference: string): string => reference.replaceAll(/.{4}(?=.)/g, '$& ');

/**
 * Every creditor reference that may stand in a text, however it is spaced. A text that is one in groups of four is that one.
 * Elsewhere the end is not written, and one may be right by chance: within a word it is left out where another from the
 * same beginning ends with a word, and is among them otherwise.
 */
export function referencesIn(text: string): string[] {
  const upper = text.trim().toUpperCase();
  const plain = upper.replaceAll(/[^A-Z0-9]/g, '');
  if (isCreditorReference(plain) && upper === groupedReference(plain)) return [plain];
  /** After how many signs of `plain` a word ends. */
  const ends = new Set<number>();
  let signs = 0;
  for (const [word] of upper.matchAll(/[A-Z0-9]+/g)) {
    signs += word.length;
    ends.add(signs);
  }
  const found = new Set<string>();
  for (const { index } of plain.matchAll(/RF\d\d/g)) {
    const lengths = Array.from({ length: 21 }, (_, more) => more + 5).filter(
      (length) => index + length <= plain.length && isCreditorReference(plain.slice(index, index + length)),
    );
    const whole = lengths.filter((length) => ends.has(index + length));
    for (const length of whole.length > 0 ? whole : lengths) found.add(plain.slice(index, index + length));
  }
  return [...found];
}
