import { eq, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { type Actor, requireAdEditor, requirePayer } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { prepared } from '@/db/prepared';
import { ads } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { requireNoArrears, withinCover } from '@/features/campaigns';
import { Failure } from '@/lib/failure';
import { requireRoomForAudience } from './audience-limit';
import { candidates } from './candidates';
import type { NewAd } from './create';
import { paceOf } from './pace';
import { type Ad, ownAd } from './reads/ads';
import { requireTimeZone } from './time-zone';

/** What may be changed of an ad; absent fields stay. */
export type AdChanges = Partial<NewAd> & { status?: 'active' | 'paused' };

const invalid = (field: string, message: string, whole = 'The ad cannot be changed like this.') =>
  new Failure('invalid', whole, { fields: { [field]: message } });

const held = (reason: string | null) =>
  new Failure(
    'forbidden',
    `An administrator paused this ad and has to release it first.${reason ? ` Reason: ${reason}` : ''}`,
  );

/** SQL: what a column comes to be, by placeholders: a change, or what it is. A change to nothing is one too. */
const becoming = (column: PgColumn, type: string) => {
  const { name } = column;
  return sql`case when ${sql.placeholder(`has_${name}`)}::boolean
    then ${sql.placeholder(name)}::${sql.raw(type)} else ${column} end`;
};

const lockRow = prepared((database) => {
  const [budget, price] = [becoming(ads.budget, 'numeric'), becoming(ads.pricePerView, 'numeric')];
  const [startsAt, endsAt] = [becoming(ads.startsAt, 'timestamptz'), becoming(ads.endsAt, 'timestamptz')];
  const [cap, pacing] = [becoming(ads.dailyCap, 'numeric'), becoming(ads.pacing, 'ad_pacing')];
  return database
    .select({
      status: ads.status,
      heldAt: ads.heldAt,
      heldReason: ads.heldReason,
      hasBudget: sql<boolean>`${ads.spentBudget} < ${budget}`,
      affordable: sql<boolean>`${price} <= ${budget}`,
      takesTime: sql<boolean>`coalesce(${startsAt} < ${endsAt}, true)`,
      capFits: sql<boolean>`coalesce(${price} <= ${cap}, true)`,
      paceFits: sql<boolean>`${pacing} = 'asap' or ${endsAt} is not null`,
      over: sql<boolean>`coalesce(${endsAt} <= now(), false)`,
    })
    .from(ads)
    .where(eq(ads.id, sql.placeholder('id')))
    .for('no key update')
    .prepare('lock_ad');
});

/** The values of `becoming`. */
const changeOf = ({ name }: PgColumn, value: string | number | Date | null | undefined) => ({
  [`has_${name}`]: value !== undefined,
  [name]: value instanceof Date ? value.toISOString() : (value ?? null),
});

/** Holds the ad's row, so that what is checked still holds when it is written. */
async function lockAd(id: string, changes: AdChanges) {
  const [locked] = await lockRow().execute({
    id,
    ...changeOf(ads.budget, changes.budget),
    ...changeOf(ads.pricePerView, changes.pricePerView),
    ...changeOf(ads.startsAt, changes.startsAt),
    ...changeOf(ads.endsAt, changes.endsAt),
    ...changeOf(ads.dailyCap, changes.dailyCap),
    ...changeOf(ads.pacing, changes.pacing),
  });
  if (!locked) throw new Failure('not_found', 'No ad exists with this id.');
  return locked;
}

/** What changed, as the history shows it: each field before and after. */
function difference(before: Ad, after: Ad): Record<string, { from: unknown; to: unknown }> {
  const watched = [
    'title',
    'content',
    'budget',
    'pricePerView',
    'mediaUrl',
    'targetUrl',
    'status',
    'chargePolicy',
    'startsAt',
    'endsAt',
    'dailyCap',
    'timeZone',
    'pacing',
    'targeting',
  ] as const;
  return Object.fromEntries(
    watched
      // Moments and targets are objects, each another one.
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => [key, { from: before[key], to: after[key] }]),
  );
}

async function write(actor: Actor, id: string, changes: AdChanges): Promise<Ad> {
  const { status, hasBudget, affordable, takesTime, capFits, paceFits, over, ...hold } = await lockAd(
    id,
    changes,
  );
  // Read once it is held: another change may have come first.
  const before = await ownAd(actor, id);
  if (!affordable) throw invalid('price_per_view', 'must not be more than the budget');
  if (!takesTime)
    throw invalid(changes.endsAt ? 'ends_at' : 'starts_at', 'must leave the end after the start');
  if (!capFits) throw invalid('daily_cap', 'must be at least the price per view');
  if (!paceFits) throw invalid('pacing', 'must be asap while the ad has no end');
  if (changes.status === 'active' && over)
    throw invalid('ends_at', 'must be in the future', 'The flight of this ad is over. Move its end first.');
  if (changes.status === 'active' && !hasBudget)
    throw invalid(
      'status',
      'needs budget left: raise the budget first',
      'The budget is spent. Raise it first.',
    );
  if (changes.status === 'active' && hold.heldAt) throw held(hold.heldReason);
  if (changes.status === 'paused' && status === 'draft')
    throw invalid('status', 'a draft must be activated first');
  const wanted = changes.status ?? status;
  await db()
    .update(ads)
    .set({
      title: changes.title,
      content: changes.content,
      budget: changes.budget,
      pricePerView: changes.pricePerView,
      mediaUrl: changes.mediaUrl,
      targetUrl: changes.targetUrl,
      chargePolicy: changes.chargePolicy,
      startsAt: changes.startsAt,
      endsAt: changes.endsAt,
      targeting: changes.targeting,
      ...paceOf(before, changes, changes.status === 'active' && status !== 'active'),
      status: wanted === 'active' && (!hasBudget || over) ? 'paused' : wanted,
      // Whoever pauses what an administrator holds wants it paused when it is released.
      heldStatus: hold.heldAt && changes.status === 'paused' ? 'paused' : undefined,
      updatedAt: sql`now()`,
    })
    .where(eq(ads.id, id));
  const after = await ownAd(actor, id);
  if (changes.targeting !== undefined || status !== 'active') await requireRoomForAudience(after);
  await recordAudit(actor, 'ads.update', { type: 'ad', id }, difference(before, after));
  return after;
}

/**
 * Changes the named fields of an ad the actor manages and nothing else. Activating needs budget left and a flight that is
 * not over, and nobody
 * activates what an administrator paused; a draft must be active before it can pause; a budget at or below the spend
 * and an end that has passed pause an active ad. Activating is for the people of an organisation, which pays; as raising the budget it needs
 * free cover, and it waits while an invoice is long overdue. The active ads of an organisation have `mostAudiences` audiences at most.
 * Throws `not_found`, `forbidden`, `invalid`, `limit_reached`, `wrong_state`.
 */
export async function updateAd(actor: Actor, id: string, changes: AdChanges): Promise<Ad> {
  requireAdEditor(actor);
  const { timeZone } = await ownAd(actor, id);
  if (changes.status === 'active') requirePayer(actor);
  // Looking through all zones takes a while, in which nobody should wait for the ad or its payer.
  if (changes.timeZone !== timeZone) await requireTimeZone(changes.timeZone);
  const reserves =
    changes.status === 'active' ||
    changes.budget !== undefined ||
    changes.endsAt !== undefined ||
    changes.targeting !== undefined;
  const change = () => write(actor, id, changes);
  const after = await transaction(async () => {
    const ad = await (reserves ? withinCover({ type: 'ad', id }, change) : change());
    if (changes.status === 'active') await requireNoArrears({ type: 'ad', id });
    return ad;
  });
  if (after.status === 'active') candidates().note(after);
  return after;
}
