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
 * Every creditor reference that may stand in a text, however it is spaced: where it ends is not written, so that one which is
 * right by chance may be among them. Whoever looks them up finds the one that was given.
 */
export function referencesIn(text: string): string[] {
  const plain = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const found = new Set<string>();
  for (const { index } of plain.matchAll(/RF\d\d/g)) {
    for (let length = 5; length <= 25 && index + length <= plain.length; length++) {
      const candidate = plain.slice(index, index + length);
      if (isCreditorReference(candidate)) found.add(candidate);
    }
  }
  return [...found];
}
