import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db, transaction } from '@/db/client';
import { makeActor, unique } from '@/testing/factories';
import { post } from '.';

it('a reference is posted once, however many post it at once', async () => {
  const { id } = await makeActor('influencer');
  const reference = unique('test');
  const posted = await Promise.all(
    Array.from({ length: 20 }, () =>
      transaction(() =>
        post({
          reference,
          kind: 'test.paid',
          subject: { type: 'test', id },
          entries: [
            { kind: 'cash', owner: 'platform', currency: 'USD', amount: -1 },
            { kind: 'wallet', owner: `user:${id}`, currency: 'USD', amount: 1 },
          ],
        }),
      ),
    ),
  );
  expect(posted.filter(Boolean)).toHaveLength(1);
  const [wallet] = await db().execute<{ amount: number }>(sql`
    select sum(entry.amount)::float as amount from ledger_entries entry
    join ledger_accounts account on account.id = entry.account_id where account.owner = ${`user:${id}`}`);
  expect(wallet?.amount).toBe(1);
});

it('amounts are decimal: tenths that make nothing balance', async () => {
  const { id } = await makeActor('influencer');
  const entry = (owner: `user:${number}` | 'platform', amount: number) => ({
    kind: owner === 'platform' ? ('cash' as const) : ('wallet' as const),
    owner,
    currency: 'USD',
    amount,
  });
  const owners = [`user:${id}`, `user:${(await makeActor('influencer')).id}`] as const;
  await transaction(() =>
    post({
      reference: unique('test'),
      kind: 'test.paid',
      subject: { type: 'test', id },
      entries: [entry(owners[0], 0.1), entry(owners[1], 0.2), entry('platform', -0.3)],
    }),
  );
  const [sum] = await db().execute<{ nothing: boolean }>(sql`
    select sum(entry.amount) = 0 as nothing from ledger_entries entry
    join ledger_transactions posting on posting.id = entry.transaction_id
    where posting.subject_type = 'test' and posting.subject_id = ${String(id)}`);
  expect(sum).toEqual({ nothing: true });
});
