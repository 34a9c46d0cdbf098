/** Of 64 bits; near-identical pictures differ in fewer. */
export const SIMILAR_BITS = 6;
/** Of 64 bits, how many a row after row alike may be off by: noise turns a few. */
const ALIKE_BITS = 8;

/**
 * Whether a difference hash (8 rows of 8 bits, as 16 hexadecimal digits) tells one scene from another. A wall, a sky
 * or the dark does not: light that falls off to the edges makes every row rise and fall alike, whatever wall it is.
 */
export function tellsScenes(hash: string): boolean {
  const rows = [...hash.matchAll(/../g)].map(([row]) => Number.parseInt(row, 16));
  /** In how many rows each column is set. */
  const columns = Array.from({ length: 8 }, (_, at) => rows.filter((row) => (row >> at) & 1).length);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const set = sum(columns);
  const apart = sum(columns.map((rowsSet) => Math.min(rowsSet, rows.length - rowsSet)));
  return Math.min(set, 64 - set) > SIMILAR_BITS && apart > ALIKE_BITS;
}
