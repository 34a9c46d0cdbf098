/** A whole number as somebody wrote it, or why it cannot be told. */
export type WholeNumber =
  | { value: number }
  | { wrong: 'no number' }
  /** It may also be a fraction, since another number of its column is written as `other`. */
  | { wrong: 'two readings'; other: string };

/** The digits of a number, the sign between its groups of three, and the sign before its decimals. */
interface Written {
  digits: string;
  groups: number;
  between?: string;
  decimal?: string;
}

const PLAIN = /^(?:0|[1-9]\d*)$/;
const GROUPED = /^[1-9]\d{0,2}([,. '])\d{3}(?:\1\d{3})*$/;
const FRACTION = /^\d[\d,. ']*([,.])\d+$/;

/** Undefined for what is no number. Of spaces and apostrophes there are several in use, such as those that do not break a line. */
function read(text: string): Written | undefined {
  const plain = text.trim().replaceAll(/\s/g, ' ').replaceAll('’', "'");
  if (PLAIN.test(plain)) return { digits: plain, groups: 1 };
  const sign = GROUPED.exec(plain)?.[1];
  if (sign) return { digits: plain.replaceAll(sign, ''), groups: plain.split(sign).length, between: sign };
  const decimal = FRACTION.exec(plain)?.[1];
  return decimal ? { digits: '', groups: 0, decimal } : undefined;
}

const SHORT = /^(\d{1,7})(?:[.,](\d{1,6}))? ?([km])$/i;

/**
 * A count as people type it, such as `12,500`, `12 500`, `12.5k` or `1.2M`, in its plain digits; anything else stays what
 * it is.
 */
export function plainCount(text: string): string {
  const [, whole = '', part = '', unit = ''] = SHORT.exec(text.trim()) ?? [];
  const zeros = unit.toLowerCase() === 'm' ? 6 : 3;
  if (unit && part.length <= zeros) return String(Number(`${whole}${part.padEnd(zeros, '0')}`));
  const [read] = readWholeNumbers([text]);
  return read && 'value' in read ? String(read.value) : text;
}

/**
 * The whole numbers of a column, in which thousands may be set apart: `12000`, `12,000`, `12.000`, `12 000` and `12'000`. A
 * comma or a point between two groups alone may also stand before decimals; it does not unless another number of the
 * column says so, by that sign before a fraction or by another sign between thousands.
 */
export function readWholeNumbers(column: readonly string[]): WholeNumber[] {
  const numbers = column.map((text) => ({ text: text.trim(), written: read(text) }));
  const clash = (sign: string) =>
    numbers.find(
      ({ written }) =>
        written?.decimal === sign || (written?.between !== undefined && written.between !== sign),
    )?.text;
  const clashes = { ',': clash(','), '.': clash('.') };
  return numbers.map(({ written }) => {
    if (!written || written.decimal) return { wrong: 'no number' };
    const sign = written.groups === 2 && written.between;
    const other = sign === ',' || sign === '.' ? clashes[sign] : undefined;
    if (other !== undefined) return { wrong: 'two readings', other };
    return { value: Number(written.digits) };
  });
}
