import { sql } from 'drizzle-orm';
import { type Actor, requireAdEditor } from '@/auth/actor';
import { transaction } from '@/db/client';
import { prepared } from '@/db/prepared';
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

const { placeholder } = sql;

const insert = prepared((database) =>
  database
    .insert(ads)
    .values({
      userId: placeholder('userId'),
      createdBy: placeholder('userId'),
      // That of its owner's organisation, or US dollars.
      currency: sql`coalesce((
        select currency from ${advertisers} where id = ${placeholder('advertiserId')}::integer), 'USD')`,
      title: placeholder('title'),
      content: placeholder('content'),
      budget: placeholder('budget'),
      pricePerView: placeholder('pricePerView'),
      mediaUrl: placeholder('mediaUrl'),
      targetUrl: placeholder('targetUrl'),
      chargePolicy: placeholder('chargePolicy'),
      startsAt: sql`${placeholder('startsAt')}::timestamptz`,
      endsAt: sql`${placeholder('endsAt')}::timestamptz`,
      dailyCap: sql`${placeholder('dailyCap')}::numeric`,
      timeZone: placeholder('timeZone'),
      pacing: placeholder('pacing'),
      targeting: sql`${placeholder('targeting')}::jsonb`,
    })
    .returning({ id: ads.id })
    .prepare('new_ad'),
);

/** Makes a draft that belongs to the acting user, with nothing spent and no views. */
export async function createAd(actor: Actor, ad: NewAd): Promise<Ad> {
  const user = requireAdEditor(actor);
  await requireTimeZone(ad.timeZone);
  return transaction(async () => {
    const [made] = await insert().execute({
      userId: user.id,
      advertiserId: user.advertiserId,
      title: ad.title,
      content: ad.content,
      budget: ad.budget,
      pricePerView: ad.pricePerView,
      mediaUrl: ad.mediaUrl ?? null,
      targetUrl: ad.targetUrl ?? null,
      chargePolicy: ad.chargePolicy ?? 'all',
      startsAt: ad.startsAt?.toISOString() ?? null,
      endsAt: ad.endsAt?.toISOString() ?? null,
      dailyCap: ad.dailyCap ?? null,
      timeZone: ad.timeZone ?? 'UTC',
      pacing: ad.pacing ?? 'asap',
      targeting: ad.targeting ? JSON.stringify(ad.targeting) : null,
    });
    if (!made) throw new Error('the insert returned no row');
    await recordAudit(actor, 'ads.create', { type: 'ad', id: made.id }, { title: ad.title });
    return ownAd(actor, made.id);
  });
}
