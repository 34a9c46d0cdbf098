import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { databaseUrl } from '@/scripts/postgres/cluster';
import { migrateDatabase } from './migrate';
import { openAccount } from './sealed-accounts';

const name = `plain_${process.pid}`;
const url = databaseUrl(inject('templateUrl'), name);
const maintenance = postgres(databaseUrl(url, 'postgres'), { max: 1 });
const sql = postgres(url, { max: 1, onnotice: () => undefined });

const iban = 'ES91 2100 0418 4502 0005 1332';

beforeAll(async () => {
  await maintenance.unsafe(`create database ${name}`);
  await migrateDatabase(url);
  // As the migration leaves the rows of an earlier version.
  await sql`delete from carried_over`;
  await sql`insert into users (id, email, username, name, role, password_hash)
    values (1, 'ada@fanfare.test', 'ada', 'Ada', 'influencer', '')`;
  await sql`
    insert into payout_methods (id, user_id, kind, sealed, fingerprint)
    select id, 1, kind::payout_method_kind, '', id::text
    from (values (1, 'bank'), (2, 'bank'), (3, 'paypal'), (4, 'other')) as method (id, kind)`;
  await sql`
    insert into payouts (user_id, amount, currency, kind, method, sealed, fingerprint)
    select 1, 10, 'EUR', 'other', '', '', '' from generate_series(1, 1500)`;
  await sql`
    insert into plain_accounts (of, row, account)
    select 'payouts', id, ${`Bank transfer, ${iban} (account holder: Ada Byron)`} from payouts
    union all values ('payout_methods', 1, ${`Bank transfer, ${iban} (account holder: Ada Byron)`}),
      ('payout_methods', 2, 'Bank transfer, es9121000418450200051332'),
      ('payout_methods', 3, 'PayPal, ada@people.example'), ('payout_methods', 4, 'Other, cash')`;
});

afterAll(async () => {
  await sql.end();
  await maintenance.unsafe(`drop database ${name} with (force)`);
  await maintenance.end();
});

test('accounts in plain text are sealed as they were, and nothing of them is left', async () => {
  await migrateDatabase(url);
  const methods = await sql`select id, kind, sealed, removed_at from payout_methods order by id`;
  expect(
    methods.map(({ id, kind, sealed, removed_at }) => [id, kind, openAccount(sealed), removed_at !== null]),
  ).toEqual([
    [1, 'other', { kind: 'other', text: `Bank transfer, ${iban} (account holder: Ada Byron)` }, true],
    [2, 'other', { kind: 'other', text: 'Bank transfer, es9121000418450200051332' }, false],
    [3, 'paypal', { kind: 'paypal', email: 'ada@people.example' }, false],
    [4, 'other', { kind: 'other', text: 'Other, cash' }, false],
  ]);
  const payouts = await sql`select distinct kind, method from payouts`;
  expect([...payouts]).toEqual([{ kind: 'other', method: 'Bank transfer, •••• 1332' }]);
  const [everything] = await sql`
    select count(*)::int as rows, count(*) filter (where payouts::text like '%4502%')::int as plain,
      count(distinct sealed)::int as sealed
    from payouts`;
  expect(everything).toEqual({ rows: 1500, plain: 0, sealed: 1500 });
  expect(await sql`select from plain_accounts`).toHaveLength(0);
  await migrateDatabase(url);
  // Another instance with a key of its own would pay nobody.
  await sql`update payouts set sealed = replace(sealed, split_part(sealed, '.', 2), 'ffffffff') where id = (
    select max(id) from payouts)`;
  await expect(migrateDatabase(url)).rejects.toThrow('PAYOUT_KEY is not the key');
});
