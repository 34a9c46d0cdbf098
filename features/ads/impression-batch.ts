import { type SQL, sql } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import type { RequestKey } from '@/db/idempotency';
import { statement } from '@/db/statement';
import { tellSpent } from './tell-paused';

/** One view as it came in. `fresh` carries a valid token, which may still turn out to be used. */
export interface Hit {
  adId: string;
  kind: 'fresh' | 'unverified' | 'expired' | 'bot';
  nonce: string | null;
  expiresAt: Date | null;
  /** The Idempotency-Key it came with. */
  key: RequestKey | null;
}

/**
 * What became of a hit: `repeated` was counted before, `mismatched` came with the key of another request, `left` was not
 * dealt with and has to be written in a more patient way.
 */
export type Outcome = 'counted' | 'repeated' | 'mismatched' | 'missing' | 'left';

const outcomes: Record<string, Outcome> = {
  c: 'counted',
  r: 'repeated',
  m: 'mismatched',
  n: 'missing',
  l: 'left',
};
const kinds: Record<Hit['kind'], string> = { fresh: 'f', unverified: 'u', expired: 'e', bot: 'b' };

type Values = (string | boolean | (string | null)[] | null)[];

const list = (values: (string | number | null)[]) => `{${values.map((value) => value ?? 'null').join(',')}}`;

/** The hits as the database takes them: their ads once each, and of each hit the place of its ad and what it came with. */
function valuesOf(hits: readonly Hit[], waits: boolean, finishes: boolean): Values {
  const places = new Map<string, number>();
  for (const { adId } of hits) if (!places.has(adId)) places.set(adId, places.size + 1);
  const withTokens = hits.some(({ nonce }) => nonce !== null);
  const withKeys = hits.some(({ key }) => key !== null);
  const ofKeys = (part: keyof RequestKey) => (withKeys ? hits.map(({ key }) => key?.[part] ?? null) : null);
  return [
    list([...places.keys()]),
    list(hits.map(({ adId }) => places.get(adId) ?? null)),
    hits.map(({ kind }) => kinds[kind]).join(''),
    withTokens ? list(hits.map(({ nonce }) => nonce)) : null,
    withTokens ? list(hits.map(({ expiresAt }) => expiresAt?.toISOString() ?? null)) : null,
    ofKeys('principal'),
    ofKeys('key'),
    ofKeys('requestHash'),
    waits,
    finishes,
  ];
}

interface Recorded {
  /** A letter a hit. */
  outcomes: string;
  /** The ads whose budget these hits reached. */
  spent: string[] | null;
}

/** `record_ad_hits` counts, judges, charges and books hits, and claims their keys: all of it in the database. */
const call = (value: (index: number) => SQL) => sql`
  select outcomes, spent from record_ad_hits(${value(0)}::text::uuid[], ${value(1)}::text::integer[], ${value(2)}::text,
    ${value(3)}::text::uuid[], ${value(4)}::text::timestamptz[], ${value(5)}::text[], ${value(6)}::text[],
    ${value(7)}::text[], ${value(8)}::boolean, ${value(9)}::boolean)`;

const record = statement<Recorded>(call((index) => sql.raw(`$${index + 1}`)));

const outcomesOf = (hits: readonly Hit[], rows: readonly Recorded[]) =>
  hits.map((_, index) => outcomes[rows[0]?.outcomes[index] ?? ''] ?? 'left');

/**
 * Writes hits on any ads in one statement, which is a transaction of its own: they are durable when it has been answered.
 * Hits that reach the budget of their ad are `left`, since more has to happen with them; so are those of an ad
 * that somebody else holds, unless the caller `waits` for it.
 */
export async function writeHits(hits: readonly Hit[], waits = false): Promise<Outcome[]> {
  return outcomesOf(hits, await record(valuesOf(hits, waits, false)));
}

/** Writes hits whatever they reach, in the caller's transaction or one of their own, and tells of a budget that is spent. */
export async function writeLastHits(hits: readonly Hit[]): Promise<Outcome[]> {
  return transaction(async () => {
    const values = valuesOf(hits, true, true);
    const rows = await db().execute<Recorded & Record<string, unknown>>(
      call((index) => sql`${sql.param(values[index])}`),
    );
    for (const id of rows[0]?.spent ?? []) await tellSpent(id);
    return outcomesOf(hits, rows);
  });
}
