import { and, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { ads } from '@/db/schema';
import { candidates, servable } from './candidates';
import { newImpressionToken } from './impression-token';
import { pictureUrl } from './queries';

/** SQL: the name of the organisation that pays; null for an ad of somebody who has none. */
const advertiser = sql<string | null>`(
  select advertisers.name from users payer join advertisers on advertisers.id = payer.advertiser_id
  where payer.id = ads.user_id)`;

const columns = {
  id: ads.id,
  advertiser,
  title: ads.title,
  content: ads.content,
  mediaUrl: pictureUrl,
  targetUrl: ads.targetUrl,
};

export type ServedAd = NonNullable<Awaited<ReturnType<typeof servableAd>>>;

async function servableAd(id: string) {
  const [ad] = await db()
    .select(columns)
    .from(ads)
    .where(and(eq(ads.id, id), servable));
  return ad;
}

async function anyServableAd() {
  const [ad] = await db().select(columns).from(ads).where(servable).orderBy(sql`random()`).limit(1);
  return ad;
}

const attempts = 8;

/**
 * An ad to show, each servable one as likely as any other, with a one-time token for its impression; null
 * when there is none. An ad that was paused, deleted or spent before the call is never served: every pick is
 * checked in the database.
 */
export async function serveAd(): Promise<{ ad: ServedAd; token: string } | null> {
  let ad: ServedAd | undefined;
  for (let attempt = 0; attempt < attempts && !ad; attempt++) {
    const id = await candidates().pick();
    if (!id) return null;
    ad = await servableAd(id);
    if (!ad) candidates().drop(id);
  }
  ad ??= await anyServableAd();
  return ad ? { ad, token: newImpressionToken(ad.id) } : null;
}
