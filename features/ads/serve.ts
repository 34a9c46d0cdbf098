import { sql } from 'drizzle-orm';
import { ads } from '@/db/schema';
import { statement } from '@/db/statement';
import { absoluteUrl } from '@/lib/links';
import { singleton } from '@/lib/singleton';
import { candidates, servable } from './candidates';
import { newImpressionToken } from './impression-token';

/** An ad as it is served; the same object for everybody who got it from one look at the database. */
export interface ServedAd {
  id: string;
  /** The name of the organisation that pays; null for an ad of somebody who has none. */
  advertiser: string | null;
  title: string;
  content: string;
  mediaUrl: string | null;
  targetUrl: string | null;
}

const read = sql`
  select ads.id, payers.name as advertiser, ads.title, ads.content, ads.media_url as "mediaUrl", ads.target_url as "targetUrl"
  from ${ads} join users owner on owner.id = ads.user_id left join advertisers payers on payers.id = owner.advertiser_id
  where ${servable}`;
const readThese = statement<ServedAd>(sql`${read} and ads.id = any($1::text::uuid[])`);
const readAny = statement<ServedAd>(sql`${read} order by random() limit 1`);

/** Pictures of our own are stored as paths, so that they move with the platform. */
const withAddress = (ad: ServedAd): ServedAd => ({
  ...ad,
  mediaUrl: ad.mediaUrl && absoluteUrl(ad.mediaUrl),
});

export type Served = { ad: ServedAd; token: string };

/** Takes what is served, null when nothing can be, or what went wrong. */
export type Receiver = (error: unknown, served: Served | null) => void;

interface Waiting {
  receive: Receiver;
  attempts: number;
}

/** Looks at the database under way at once: while one is answered the next is asked, and a stuck one holds up half. */
const looksAtOnce = 2;
const callsALook = 500;
/** So many picks may turn out not to be servable before the ids are read again, and before chance is left to SQL. */
const [attemptsAtFirst, attemptsAtMost] = [4, 8];

class Serving {
  #waiting: Waiting[] = [];
  #underWay = 0;
  #planned = false;

  add(call: Waiting): void {
    this.#waiting.push(call);
    this.#plan();
  }

  /** Everybody who calls in the same turn of the event loop shares a look. */
  #plan(): void {
    if (this.#planned || this.#underWay >= looksAtOnce || this.#waiting.length === 0) return;
    this.#planned = true;
    setImmediate(() => {
      this.#planned = false;
      void this.#look(this.#waiting.splice(0, callsALook));
    });
  }

  async #look(calls: Waiting[]): Promise<void> {
    this.#underWay++;
    let found: Map<string, ServedAd> | undefined;
    const picks: (string | undefined)[] = [];
    let failure: unknown;
    try {
      const impatient = calls.some(({ attempts }) => attempts === attemptsAtFirst);
      await (impatient ? candidates().refresh() : candidates().ready());
      for (const _ of calls) picks.push(candidates().pick());
      const ids = [...new Set(picks)].filter((id) => id !== undefined);
      const rows = ids.length > 0 ? await readThese([`{${ids.join(',')}}`]) : [];
      found = new Map(rows.map((row) => [row.id, withAddress(row)]));
    } catch (error) {
      failure = error;
    }
    this.#underWay--;
    // The next look goes out ahead of the answers to this one.
    this.#plan();
    for (const [index, call] of calls.entries()) {
      if (!found) call.receive(failure, null);
      else this.#answer(call, picks[index], found);
    }
  }

  #answer(call: Waiting, id: string | undefined, found: Map<string, ServedAd>): void {
    const ad = id === undefined ? undefined : found.get(id);
    if (id === undefined || ad) call.receive(null, ad ? servedAs(ad) : null);
    else {
      candidates().drop(id);
      call.attempts++;
      if (call.attempts < attemptsAtMost) this.add(call);
      else answerAny(call);
    }
  }
}

const servedAs = (ad: ServedAd): Served => ({ ad, token: newImpressionToken(ad.id) });

/** Leaves the choice to the database, whatever it costs. */
function answerAny({ receive }: Waiting): void {
  readAny([]).then(
    ([ad]) => receive(null, ad ? servedAs(withAddress(ad)) : null),
    (error: unknown) => receive(error, null),
  );
}

const serving = () => singleton('ads.serving', () => new Serving());

/**
 * Gives an ad to show, each servable one as likely as any other, with a one-time token for its impression; null
 * when there is none. An ad that was paused, deleted or spent before the call is never served: every pick is
 * checked in the database, after the call came in, in one look for all calls that wait.
 */
export function serveTo(receive: Receiver): void {
  serving().add({ receive, attempts: 0 });
}

/** The same as a promise. */
export const serveAd = () =>
  new Promise<Served | null>((resolve, reject) => {
    serveTo((error, served) => (error ? reject(error) : resolve(served)));
  });
