import { eq, sql } from 'drizzle-orm';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import { ads } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';

/** What the message about an ad is made of. */
interface ToldAd {
  title: string;
  budget: number;
  currency: string;
}

/** Tells the owner of an ad and those who work on the ads of their organisation. */
async function tellTeam(id: string, what: string, message: (ad: ToldAd) => string): Promise<void> {
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
    ...people.map(({ userId, ...ad }) => ({
      userId,
      type: 'payment' as const,
      subject: subjectOf(what, ad.title),
      message: message(ad),
      link: addresses.ad(id),
    })),
  );
}

/**
 * Keeps in the history that the platform paused an ad because its budget is spent, and tells its team. Called once, in the
 * transaction of the view that reached the budget.
 */
export async function tellSpent(id: string): Promise<void> {
  await recordAudit(platform, 'ads.budget_spent', { type: 'ad', id });
  await tellTeam(
    id,
    'Budget spent',
    ({ title, budget, currency }) =>
      `Your ad “${title}” spent its budget of ${formatMoney(budget, { currency })} and is paused. Raise the budget to show it again.`,
  );
}

/** The same of an ad whose flight is over; called once, in the transaction that paused it. */
export async function tellEnded(id: string): Promise<void> {
  await recordAudit(platform, 'ads.ended', { type: 'ad', id });
  await tellTeam(
    id,
    'Flight over',
    ({ title }) =>
      `The flight of your ad “${title}” is over, and the ad is paused. What was left of its budget is no longer reserved. To show it again, move its end and activate it.`,
  );
}
