const USUAL_PAGE = 100;

/** A list by number of page, each of which is the rows themselves. */
export async function* byPage<Row>(
  ask: (paging: { page: number; limit: number }) => Promise<Row[]>,
  { page: first = 1, limit = USUAL_PAGE }: { page?: number; limit?: number },
): AsyncGenerator<Row, void> {
  for (let page = first; ; page++) {
    const rows = await ask({ page, limit });
    yield* rows;
    if (rows.length < limit) return;
  }
}

/** The same where the rows have a key. */
export const byPageIn = <Key extends string, Row>(
  ask: (paging: { page: number; limit: number }) => Promise<Record<Key, Row[]>>,
  key: Key,
  input: { page?: number; limit?: number },
): AsyncGenerator<Row, void> => byPage(async (paging) => (await ask(paging))[key], input);

/** A list whose every answer says where to go on. */
export async function* byCursor<Cursor extends string | number, Key extends string, Row>(
  ask: (paging: { cursor?: Cursor }) => Promise<Record<Key, Row[]>>,
  key: Key,
  { cursor: first }: { cursor?: Cursor },
): AsyncGenerator<Row, void> {
  for (let cursor = first; ; ) {
    const answer = await ask(cursor === undefined ? {} : { cursor });
    yield* answer[key];
    const { next_cursor, cursor: here, has_more } = answer as Record<string, unknown>;
    const next = next_cursor ?? (has_more ? here : undefined);
    if (next === undefined || next === null) return;
    cursor = next as Cursor;
  }
}

/** A list that goes on after the last row that was given. */
export async function* byLast<Id extends string | number, Key extends string, Row extends { id: Id }>(
  ask: (paging: { before?: Id; limit: number }) => Promise<Record<Key, Row[]>>,
  key: Key,
  { before: first, limit = USUAL_PAGE }: { before?: Id; limit?: number },
): AsyncGenerator<Row, void> {
  for (let before = first; ; ) {
    const rows: Row[] = (await ask({ ...(before !== undefined && { before }), limit }))[key];
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < limit) return;
    before = last.id;
  }
}
