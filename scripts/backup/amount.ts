const units = ['KB', 'MB', 'GB', 'TB'];

/** A size as people read it, such as `3.4 MB`. */
export function sizeInWords(bytes: number): string {
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}

/** What was copied, in a line. */
export const amount = (copied: { tables: number; rows: number; files: number; size: number }): string =>
  `${copied.tables} tables, ${copied.rows.toLocaleString('en')} rows and ${copied.files.toLocaleString('en')} files, ${sizeInWords(copied.size)}`;

/** How long it took since `began` of `performance.now()`. */
export const secondsSince = (began: number): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;
