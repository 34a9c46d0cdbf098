/** A part of a list, by page; without either it is the whole list. */
export interface Paging {
  /** 1-based. */
  page?: number;
  /** Rows a page; 100 when only the page is given. */
  limit?: number;
  /** Is told how many rows the whole list has, when its reader wants to know. */
  counted?: (total: number) => void;
}

/** Rows of one file that is downloaded. */
export const MOST_ROWS = 50_000;

/** The part of a list that fills a file; the row beyond it tells that there were more. */
export const FILE_ROWS: Paging = { limit: MOST_ROWS + 1 };

/** The same for lists that are searched by page. */
export const WHOLE_FILE = { page: 1, pageSize: MOST_ROWS + 1 };

const wholeList = 2_147_483_647;

/** How many rows to read and how many to pass over. */
export function rowsOf({ page, limit }: Paging): { limit: number; offset: number } {
  const size = limit ?? (page === undefined ? wholeList : 100);
  return { limit: size, offset: page === undefined ? 0 : (page - 1) * size };
}
