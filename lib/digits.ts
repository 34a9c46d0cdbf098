const DIGIT = /\p{Nd}/u;

/** The digits of every script stand in order in tens, from its zero on. */
function decimalOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(point - before - 1))) before++;
  return String(before % 10);
}

/** The text with the digits of every script as 0 to 9: keyboards of many languages write their own. */
export const plainDigits = (text: string): string => text.replace(/\p{Nd}/gu, decimalOf);
