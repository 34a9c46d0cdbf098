import { asc, eq, getTableColumns, is, type SQL } from 'drizzle-orm';
import { getTableConfig, PgColumn } from 'drizzle-orm/pg-core';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { MOST_ROWS } from '@/lib/paging';
import type { Held } from './held';

/** Rows read at a time. */
const BATCH = 1_000;

/** The columns that name people: the reader's own is known, and another's is not theirs. */
const naming = ({ table }: Held) =>
  getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference();
    return foreignTable === users ? columns.map(({ name }) => name) : [];
  });

/** The columns of a table that its person gets, by name. */
export function columnsOf(held: Held): Record<string, PgColumn> {
  const own = is(held.by, PgColumn) ? held.by.name : undefined;
  const left = new Set([...naming(held).filter((name) => name !== own), ...(held.without ?? [])]);
  const columns = Object.values(getTableColumns(held.table)).filter(({ name }) =>
    held.only ? held.only.includes(name) : !left.has(name),
  );
  return Object.fromEntries(columns.map((column) => [column.name, column]));
}

/** The file that holds a table's rows. */
export const fileOf = (held: Held) => `${held.name ?? getTableConfig(held.table).name}.json`;

function keyOf({ table }: Held): PgColumn[] {
  const { columns, primaryKeys } = getTableConfig(table);
  return primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
}

const conditionOf = ({ by }: Held, person: UserActor): SQL | undefined =>
  typeof by === 'function' ? by(person) : eq(by, person.id);

/** A table's rows of a person, some at a time, at most 50,000 of them. */
async function* rowsOf(held: Held, person: UserActor): AsyncGenerator<Record<string, unknown>[]> {
  const { read = (row) => row } = held;
  for (let offset = 0; offset < MOST_ROWS; offset += BATCH) {
    const rows = await db()
      .select({ ...columnsOf(held), ...held.beside })
      .from(held.table)
      .where(conditionOf(held, person))
      .orderBy(...keyOf(held).map((column) => asc(column)))
      .limit(BATCH)
      .offset(offset);
    yield rows.map(read);
    if (rows.length < BATCH) return;
  }
}

/** The same as the text of a JSON list, piece by piece. */
export async function* jsonOf(held: Held, person: UserActor): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let before = '[\n';
  for await (const rows of rowsOf(held, person)) {
    if (rows.length === 0) continue;
    yield encoder.encode(before + rows.map((row) => JSON.stringify(row)).join(',\n'));
    before = ',\n';
  }
  yield encoder.encode(before === '[\n' ? '[]\n' : '\n]\n');
}
