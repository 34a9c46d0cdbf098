import { eq } from 'drizzle-orm';
import { type Actor, requireAdEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { ads, advertisers } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { type Ad, ownAd } from './reads/ads';
import { requireTimeZone } from './time-zone';

type Row = typeof ads.$inferInsert;

/** What somebody says of a new ad; whether it can be kept is the caller's to have checked. */
export type NewAd = Pick<Row, 'title' | 'content' | 'budget' | 'pricePerView'> &
  Partial<
    Pick<
      Row,
      | 'mediaUrl'
      | 'targetUrl'
      | 'chargePolicy'
      | 'startsAt'
      | 'endsAt'
      | 'dailyCap'
      | 'timeZone'
      | 'pacing'
      | 'targeting'
    >
  >;

/** The currency an ad of this user is priced in: that of their organisation, or US dollars. */
async function currencyOf(advertiserId: number | null): Promise<string> {
  if (advertiserId === null) return 'USD';
  const [row] = await db()
    .select({ currency: advertisers.currency })
    .from(advertisers)
    .where(eq(advertisers.id, advertiserId));
  return row?.currency ?? 'USD';
}

/** Makes a draft that belongs to the acting user, with nothing spent and no views. */
export async function createAd(actor: Actor, ad: NewAd): Promise<Ad> {
  const user = requireAdEditor(actor);
  await requireTimeZone(ad.timeZone);
  return transaction(async () => {
    const [made] = await db()
      .insert(ads)
      .values({
        userId: user.id,
        createdBy: user.id,
        currency: await currencyOf(user.advertiserId),
        title: ad.title,
        content: ad.content,
        budget: ad.budget,
        pricePerView: ad.pricePerView,
        mediaUrl: ad.mediaUrl ?? null,
        targetUrl: ad.targetUrl ?? null,
        chargePolicy: ad.chargePolicy ?? 'all',
        startsAt: ad.startsAt ?? null,
        endsAt: ad.endsAt ?? null,
        dailyCap: ad.dailyCap ?? null,
        timeZone: ad.timeZone,
        pacing: ad.pacing,
        targeting: ad.targeting ?? null,
      })
      .returning({ id: ads.id });
    if (!made) throw new Error('the insert returned no row');
    await recordAudit(actor, 'ads.create', { type: 'ad', id: made.id }, { title: ad.title });
    return ownAd(actor, made.id);
  });
}
