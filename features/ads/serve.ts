import { sql } from 'drizzle-orm';
import { ads } from '@/db/schema';
import { statement } from '@/db/statement';
import { absoluteUrl } from '@/lib/links';
import { singleton } from '@/lib/singleton';
import { type Asker, traitsOf, unknownAsker } from './asker';
import { type Candidate, candidates, servable } from './candidates';
import { newImpressionToken } from './impression-token';
import { audience, isFor } from './reads/target';

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

/** An ad as the look at the database finds it, with whom it is for. */
type Found = ServedAd & Pick<Candidate, 'audience'>;

const read = sql`
  select ads.id, payers.name as advertiser, ads.title, ads.content, ads.media_url as "mediaUrl", ads.target_url as "targetUrl",
    ${audience} as audience
  from ${ads} join users owner on owner.id = ads.user_id left join advertisers payers on payers.id = owner.advertiser_id
  where ${servable}`;
const readThese = statement<Found>(sql`${read} and ads.id = any($1::text::uuid[])`);
const readAny = statement<Found>(
  sql`${read} and ${isFor(sql`$1::text`, sql`$2::text`, sql`$3::text`)} order by random() limit 1`,
);

/** Pictures of our own are stored as paths, so that they move with the platform. */
const withAddress = (ad: Found): Found => ({
  ...ad,
  mediaUrl: ad.mediaUrl && absoluteUrl(ad.mediaUrl),
});

export type Served = { ad: ServedAd; token: string };

/** Takes what is served, null when nothing can be, or what went wrong. */
export type Receiver = (error: unknown, served: Served | null) => void;

interface Waiting {
  asker: Asker;
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
    let found: Map<string, Found> | undefined;
    const picks: (Candidate | undefined)[] = [];
    let failure: unknown;
    try {
      const impatient = calls.some(({ attempts }) => attempts === attemptsAtFirst);
      await (impatient ? candidates().refresh() : candidates().ready());
      for (const { asker } of calls) picks.push(candidates().pick(asker));
      const ids = [...new Set(picks.flatMap((pick) => pick?.id ?? []))];
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

  #answer(call: Waiting, pick: Candidate | undefined, found: Map<string, Found>): void {
    const ad = pick && found.get(pick.id);
    // An ad that is for others now than when its id was read was picked for the wrong reason.
    const isAsPicked = ad?.audience === pick?.audience;
    if (!pick || (ad && isAsPicked)) call.receive(null, ad ? servedAs(ad) : null);
    else {
      candidates().drop(pick);
      if (ad) candidates().note(ad);
      call.attempts++;
      if (call.attempts < attemptsAtMost) this.add(call);
      else answerAny(call);
    }
  }
}

const servedAs = (ad: ServedAd): Served => ({ ad, token: newImpressionToken(ad.id) });

/** Leaves the choice to the database, whatever it costs. */
function answerAny({ asker, receive }: Waiting): void {
  const { country, device, language } = traitsOf(asker);
  readAny([country, device, language]).then(
    ([ad]) => receive(null, ad ? servedAs(withAddress(ad)) : null),
    (error: unknown) => receive(error, null),
  );
}

const serving = () => singleton('ads.serving', () => new Serving());

/**
 * Gives an ad to show, each servable one that is for whoever asks as likely as any other, with a one-time token for its
 * impression; null when there is none. An ad that was paused, deleted, spent or aimed at others before the call is never
 * served: every pick is checked in the database, after the call came in, in one look for all calls that wait.
 */
export function serveTo(asker: Asker, receive: Receiver): void {
  serving().add({ asker, receive, attempts: 0 });
}

/** The same as a promise. */
export const serveAd = (asker: Asker = unknownAsker) =>
  new Promise<Served | null>((resolve, reject) => {
    serveTo(asker, (error, served) => (error ? reject(error) : resolve(served)));
  });
