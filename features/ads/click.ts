import { and, eq, isNull, sql } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import { adClicks, adStatsHourly, ads } from '@/db/schema';
import { Failure } from '@/lib/failure';
import { CLICK_PARAMETER, type ClickReason } from '@/nouns/ads';
import { isBot } from './bots';
import { judgeImpressionToken } from './impression-token';

/** Who presses an ad. */
export interface Presser {
  /** The impression token that came with the ad. */
  token: string | null;
  userAgent: string | null;
  /** The browser or program only looks ahead, and nobody pressed. */
  ahead: boolean;
}

interface Press {
  reason: ClickReason;
  nonce: string | null;
}

function judge(adId: string, { token, userAgent }: Presser): Press {
  const verdict = judgeImpressionToken(adId, token);
  const nonce = verdict.kind === 'fresh' ? verdict.nonce : null;
  if (isBot(userAgent ?? '')) return { reason: 'bot', nonce };
  return verdict.kind === 'fresh' ? { reason: 'counted', nonce } : { reason: verdict.kind, nonce };
}

/** Keeps a press and counts it in its hour; of two with one token the first counts. Gives the id of one that counts. */
async function keep(adId: string, press: Press): Promise<string | null> {
  return transaction(async () => {
    const write = (row: Press) =>
      db()
        .insert(adClicks)
        .values({ adId, ...row })
        .onConflictDoNothing()
        .returning({ id: adClicks.id });
    const [kept] = await write(press);
    if (!kept) await write({ ...press, reason: 'replayed' });
    const counted = kept !== undefined && press.reason === 'counted';
    const column = counted ? 'clicks' : 'filteredClicks';
    await db()
      .insert(adStatsHourly)
      .values({ adId, hour: sql`date_trunc('hour', now(), 'UTC')`, [column]: 1 })
      .onConflictDoUpdate({
        target: [adStatsHourly.adId, adStatsHourly.hour],
        set: { [column]: sql`${adStatsHourly[column]} + 1` },
      });
    return counted ? kept.id : null;
  });
}

/** The address with one more parameter; the rest stays as it was written. */
function withClick(address: string, click: string): string {
  const url = new URL(address);
  url.search = `${url.search ? `${url.search}&` : '?'}${CLICK_PARAMETER}=${click}`;
  return url.href;
}

/**
 * Where a press on an ad leads: always to the ad's own address, whoever presses. It counts once for each impression token
 * while that is valid, and then the address carries the click's id as `fanfare_click`. Failure: `not_found`, also for an ad that
 * leads nowhere.
 */
export async function pressAd(adId: string, presser: Presser): Promise<string> {
  const [ad] = await db()
    .select({ targetUrl: ads.targetUrl })
    .from(ads)
    .where(and(eq(ads.id, adId), isNull(ads.deletedAt)));
  if (!ad?.targetUrl) throw new Failure('not_found', 'No ad with a page to go to exists with this id.');
  const click = presser.ahead ? null : await keep(adId, judge(adId, presser));
  return click ? withClick(ad.targetUrl, click) : ad.targetUrl;
}
