/** Whether a text is the id of a row, as an address or somebody who searches writes it. */
export const isRowId = (text: string) => /^[1-9]\d{0,8}$/.test(text);

/** The id of a row that a text is, undefined for any other. */
export const rowId = (text: string | undefined) =>
  text !== undefined && isRowId(text) ? Number(text) : undefined;
