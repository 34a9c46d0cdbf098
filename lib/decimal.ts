const between = "[\\s'’]";
/** Thousands set apart by spaces or apostrophes, by commas, or by points where the decimals tell or there are two. */
const spaced = new RegExp(`^-?[1-9]\\d{0,2}(?:${between}\\d{3})+(?:[.,]\\d+)?$`);
const byCommas = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const byPoints = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+|\.\d{3})$/;

/**
 * A number as somebody typed it, written with a point before its decimals and nothing between its thousands: `1,5` is
 * 1.5, and `1,500`, `1 500` and `1.500,00` are 1500.
 */
export function withPoint(text: string): string {
  const typed = text.trim();
  const plain = spaced.test(typed) ? typed.replaceAll(new RegExp(between, 'g'), '') : typed;
  if (byCommas.test(plain)) return plain.replaceAll(',', '');
  if (byPoints.test(plain)) return plain.replaceAll('.', '').replace(',', '.');
  return plain.replace(',', '.');
}

/** The number somebody typed, with a comma or a point; not a number when nothing was. */
export const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(withPoint(text)));

const plainNumber = /^-?\d{1,15}(\.\d{1,15})?$/;

/** What a form's field says as a number; a text that is none stays what it is, and the contract refuses it. */
export function numberOrText(text: string): number | string {
  const pointed = withPoint(text);
  return plainNumber.test(pointed) ? Number(pointed) : text;
}
