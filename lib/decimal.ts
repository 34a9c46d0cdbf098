/** A number as somebody typed it, written with a point where they may have put a comma. */
export const withPoint = (text: string) => text.trim().replace(',', '.');

/** The number somebody typed, with a comma or a point; not a number when nothing was. */
export const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(withPoint(text)));

const plainNumber = /^-?\d{1,15}([.,]\d{1,15})?$/;

/** What a form's field says as a number; a text that is none stays what it is, and the contract refuses it. */
export const numberOrText = (text: string): number | string =>
  plainNumber.test(text.trim()) ? Number(withPoint(text)) : text;
