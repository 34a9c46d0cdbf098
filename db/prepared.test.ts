import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { makeAdvertiser } from '@/testing/factories';
import { db, transaction } from './client';
import { prepared, preparedBy, preparedSql } from './prepared';
import { advertisers } from './schema';

const id = sql.placeholder('id');
const built: string[] = [];

const byId = prepared((database) => {
  built.push('byId');
  return database
    .select({ name: advertisers.name })
    .from(advertisers)
    .where(eq(advertisers.id, id))
    .prepare('advertiser_of_a_test');
});
const inOrder = preparedBy((database, order: 'asc' | 'desc') =>
  database
    .select({ id: advertisers.id })
    .from(advertisers)
    .where(sql`id = any(${sql.placeholder('ids')}::int[])`)
    .orderBy(sql`id ${sql.raw(order)}`)
    .limit(sql.placeholder('limit'))
    .prepare('advertisers_of_a_test'),
);
const inSql = preparedSql<{ name: string }>(() => sql`select name from advertisers where id = ${id}`);

const undo = new Error('undone on purpose');

describe('a query that is prepared', () => {
  it('is built once, and asked of the transaction of its caller or of none', async () => {
    const { id, name } = await makeAdvertiser();
    const names = async () =>
      [...(await byId().execute({ id })), ...(await inSql({ id }))].map((row) => row.name);
    await expect(
      transaction(async () => {
        await db()
          .update(advertisers)
          .set({ name: `${name} anew` })
          .where(eq(advertisers.id, id));
        expect(await names()).toEqual([`${name} anew`, `${name} anew`]);
        // Whoever is outside of it sees nothing of that.
        throw undo;
      }),
    ).rejects.toBe(undo);
    expect(await names()).toEqual([name, name]);
    const all = await Promise.all(Array.from({ length: 30 }, () => transaction(names)));
    expect(new Set(all.flat())).toEqual(new Set([name]));
    expect(built).toEqual(['byId']);
  });

  it('is planned anew in each connection after a migration, within transactions too', async () => {
    await db().execute(sql`create table planned (id int, told int); insert into planned values (1, 7)`);
    try {
      const told = preparedSql<{ told: unknown }>(() => sql`select told from planned where id = ${id}`);
      const all = () =>
        Promise.all(
          Array.from({ length: 20 }, () => transaction(async () => (await told({ id: 1 }))[0]?.told)),
        );
      expect(new Set(await all())).toEqual(new Set([7]));
      await db().execute(sql`alter table planned alter column told type text`);
      expect(new Set([...(await all()), ...(await all())])).toEqual(new Set(['7']));
    } finally {
      await db().execute(sql`drop table planned`);
    }
  });

  it('has a text for each shape, and takes no limit where none is given', async () => {
    const ids = [(await makeAdvertiser()).id, (await makeAdvertiser()).id];
    const given = { ids: `{${ids}}`, limit: null };
    expect((await inOrder('asc').execute(given)).map((row) => row.id)).toEqual(ids);
    expect((await inOrder('desc').execute({ ...given, limit: 1 })).map((row) => row.id)).toEqual([ids[1]]);
    await expect(inSql({})).rejects.toThrow('id');
  });
});
