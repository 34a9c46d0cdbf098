import { eq } from 'drizzle-orm';
import { makeWorkerUtils, parseCrontab, runOnce } from 'graphile-worker';
import { describe, expect, it, vi } from 'vitest';
import { db } from '@/db/client';
import { ads, exchangeRates, invoices, mailbox, tasks as tasksTable } from '@/db/schema';
import { approveTask } from '@/features/tasks';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { makeUser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { makeWorld } from '@/testing/money';
import { crontab, tasks } from './tasks';
import { logger } from './worker';

freshDatabase();

/** Puts one job into the queue, lets a worker empty the queue once, and tells how the job ended. */
async function runJob(task: string, payload: object = {}): Promise<{ done: boolean; error: string | null }> {
  const connection = { connectionString: env().DATABASE_URL, logger };
  const utils = await makeWorkerUtils(connection);
  try {
    const { id } = await utils.addJob(task, payload, { maxAttempts: 2 });
    await runOnce({ ...connection, taskList: tasks, noHandleSignals: true });
    const [job] = await utils.withPgClient(async (client) => {
      const { rows } = await client.query<{ id: string; last_error: string }>(
        'select id, last_error from graphile_worker._private_jobs where id = $1',
        [id],
      );
      return rows;
    });
    return { done: !job, error: job?.last_error ?? null };
  } finally {
    await utils.release();
  }
}

const due = (ts: string) => ({ _cron: { ts, backfilled: false } });

describe('the crontab', () => {
  it('names every task once, and no other', () => {
    const scheduled = parseCrontab(crontab).map(({ task }) => task);
    expect(scheduled.sort()).toEqual(Object.keys(tasks).sort());
  });
});

describe('issue-invoices', () => {
  it('bills the month before the moment it was due, and fails while somebody is left out', async () => {
    const complain = vi.spyOn(log(), 'error');
    const rates = ['USD', 'CHF'].map((currency) => ({
      currency,
      rate: 1,
      asOf: '2023-01-01',
      source: 'test',
    }));
    await db().insert(exchangeRates).values(rates);
    const { staff, task } = await makeWorld({ currency: 'CHF' });
    await approveTask(staff, task.id);
    const acceptedAt = new Date('2023-12-31T23:59:59Z');
    await db().update(tasksTable).set({ acceptedAt }).where(eq(tasksTable.id, task.id));
    await db().delete(exchangeRates);
    const mine = () =>
      db()
        .select()
        .from(invoices)
        .where(eq(invoices.advertiserId, staff.advertiserId ?? 0));

    // What was accepted later is not its business; what was accepted before and never billed would be.
    expect(await runJob('issue-invoices', due('2023-12-01T02:00:00Z'))).toEqual({ done: true, error: null });
    expect(await mine()).toEqual([]);

    const january = due('2024-01-01T02:00:00Z');
    const failed = await runJob('issue-invoices', january);
    expect(failed).toMatchObject({ done: false, error: expect.stringContaining('1 advertisers') });
    expect(complain).toHaveBeenCalledWith(
      expect.objectContaining({ advertiserId: staff.advertiserId, from: '2023-12-01', to: '2023-12-31' }),
      'An advertiser could not be invoiced.',
    );
    expect(await mine()).toEqual([]);

    await db().insert(exchangeRates).values(rates);
    expect(await runJob('issue-invoices', january)).toEqual({ done: true, error: null });
    expect(await mine()).toMatchObject([{ amount: 30, periodFrom: '2023-12-01', periodTo: '2023-12-31' }]);
  });
});

describe('clean-up', () => {
  it('deletes what has expired', async () => {
    const createdAt = new Date('2024-01-01T00:00:00Z');
    await db()
      .insert(mailbox)
      .values({ recipient: 'a@people.example', subject: 'old', body: '', createdAt, expiresAt: createdAt });
    expect(await runJob('clean-up')).toEqual({ done: true, error: null });
    expect(await db().$count(mailbox, eq(mailbox.subject, 'old'))).toBe(0);
  });
});

describe('check-books', () => {
  it('logs each invariant that does not hold, with its difference', async () => {
    const complain = vi.spyOn(log(), 'error');
    complain.mockClear();
    expect(await runJob('check-books')).toEqual({ done: true, error: null });
    expect(complain).not.toHaveBeenCalled();

    const { id: userId } = await makeUser('advertiser');
    await db().insert(ads).values({
      userId,
      createdBy: userId,
      title: 'Banner',
      content: 'Buy',
      budget: 5,
      pricePerView: 1,
      viewsCount: 3,
    });
    expect(await runJob('check-books')).toEqual({ done: true, error: null });
    expect(complain.mock.calls).toEqual([
      [
        { invariant: 'Ad views equal its impressions', differences: 1, amount: 3 },
        'An invariant of the books does not hold.',
      ],
    ]);
  });
});
