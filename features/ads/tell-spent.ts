import { eq, sql } from 'drizzle-orm';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import { ads } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';

/**
 * Keeps in the history that the platform paused an ad because its budget is spent, and tells its owner and those who
 * work on the ads of their organisation. Called once, in the transaction of the view that reached the budget.
 */
export async function tellSpent(id: string): Promise<void> {
  await recordAudit(platform, 'ads.budget_spent', { type: 'ad', id });
  const people = await db()
    .select({ userId: sql<number>`reader.id`, title: ads.title, budget: ads.budget, currency: ads.currency })
    .from(ads)
    .innerJoin(sql`users owner`, sql`owner.id = ${ads.userId}`)
    .innerJoin(
      sql`users reader`,
      sql`reader.status = 'active' and (reader.id = owner.id
        or (reader.advertiser_id = owner.advertiser_id and reader.advertiser_role in ('owner', 'member')))`,
    )
    .where(eq(ads.id, id));
  await notify(
    ...people.map(({ userId, title, budget, currency }) => ({
      userId,
      type: 'payment' as const,
      subject: subjectOf('Budget spent', title),
      message: `Your ad “${title}” spent its budget of ${formatMoney(budget, { currency })} and is paused. Raise the budget to show it again.`,
      link: addresses.ad(id),
    })),
  );
}
