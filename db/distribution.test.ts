import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db } from './client';

/** The tables that are spread over machines by ad where one primary is not enough, with the column that holds it. */
const byAd = {
  ads: 'id',
  ad_clicks: 'ad_id',
  ad_impressions: 'ad_id',
  ad_token_uses: 'ad_id',
  ad_stats_hourly: 'ad_id',
};

describe.each(Object.entries(byAd))('%s can be spread by ad', (table, column) => {
  it('since each of its unique keys holds the ad', async () => {
    const keys = await db().execute<{ name: string; columns: string[] }>(sql`
      select key.indexrelid::regclass::text as name,
        array(select attname::text from pg_attribute
          where attrelid = key.indrelid and attnum = any(key.indkey) order by attnum) as columns
      from pg_index key where key.indisunique and key.indrelid = ${table}::regclass`);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(({ columns }) => !columns.includes(column))).toEqual([]);
  });

  it('since it refers to nothing but its ad and to people, who stand everywhere', async () => {
    const references = await db().execute<{ to: string; columns: string[] }>(sql`
      select confrelid::regclass::text as to,
        array(select attname::text from pg_attribute where attrelid = conrelid and attnum = any(conkey)) as columns
      from pg_constraint where contype = 'f' and conrelid = ${table}::regclass`);
    const others = references.filter(
      ({ to, columns }) => to !== 'users' && !(to === 'ads' && columns.includes(column)),
    );
    expect(others).toEqual([]);
  });

  it('and fills no column from a counter that is kept on one machine', async () => {
    const counters = await db().execute(sql`
      select attname from pg_attribute join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attrelid = ${table}::regclass and pg_get_expr(adbin, adrelid) like 'nextval%'
        and atttypid in ('integer'::regtype, 'smallint'::regtype)`);
    expect(counters).toEqual([]);
  });
});
