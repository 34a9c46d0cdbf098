import postgres from 'postgres';
import { rereadPosts } from './reread-posts';
import { sealAccounts } from './seal-accounts';
import { requirePayoutKeys } from './sealed-accounts';

/** A change of rows that SQL cannot make, in one transaction. */
type Step = (sql: postgres.TransactionSql) => Promise<void>;

/** In the order they run. A step that was released keeps its name; what it left undone is a new step. */
const steps: Record<string, Step> = {
  'posts are told apart by the grammar of their network': rereadPosts,
  'accounts that payouts go to are sealed': sealAccounts,
};

/**
 * Carries the rows of earlier versions over, each step once for a database. The caller holds the lock of migrations, so
 * that of several starts one works; a step that was cut off is undone and done at the next start. Refuses to serve
 * accounts that it has no key for.
 */
export async function carryOver(url: string): Promise<void> {
  const client = postgres(url, { max: 1, prepare: false, onnotice: () => undefined });
  try {
    const done = new Set(
      (await client<{ step: string }[]>`select step from carried_over`).map(({ step }) => step),
    );
    for (const [name, run] of Object.entries(steps).filter(([step]) => !done.has(step))) {
      await client.begin(async (sql) => {
        await sql`set local statement_timeout = 0`;
        await run(sql);
        await sql`insert into carried_over (step) values (${name})`;
      });
    }
    await requirePayoutKeys(client);
  } finally {
    await client.end({ timeout: 5 });
  }
}
