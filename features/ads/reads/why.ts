import { sql } from 'drizzle-orm';
import { type Actor, hasScope } from '@/auth/actor';
import { db } from '@/db/client';
import { arrearsOf, type Cover, readCover } from '@/features/campaigns';
import { convert } from '@/features/lists';
import { momentText } from '@/lib/dates';
import type { AdRule } from '@/nouns/ads';
import { formatMoney } from '@/nouns/money';
import { targetText } from '@/nouns/targeting';
import { tellsCountries } from '../country';
import { type Ad, ownAd } from './ads';

/** One rule that decides whether an ad is served, as it is now. */
export interface RuleNow {
  rule: AdRule;
  holds: boolean;
  /** How it is. */
  is: string;
  /** What to change where it does not hold; null where it does. */
  change: string | null;
}

const rule = (rule: AdRule, holds: boolean, is: string, change: string): RuleNow => ({
  rule,
  holds,
  is,
  change: holds ? null : change,
});

function flightRule({ flight, startsAt, endsAt }: Ad): RuleNow {
  if (flight === 'scheduled' && startsAt)
    return rule('flight', false, `It begins ${momentText(startsAt)}.`, 'Wait until then, or move its start.');
  if (flight === 'ended' && endsAt)
    return rule('flight', false, `It ended ${momentText(endsAt)}.`, 'Move its end, then activate the ad.');
  return rule(
    'flight',
    true,
    endsAt ? `It runs until ${momentText(endsAt)}.` : 'It runs without an end.',
    '',
  );
}

function statusRule({ status, heldAt }: Ad): RuleNow {
  if (heldAt)
    return rule('status', false, 'An administrator paused it.', 'Ask an administrator to release it.');
  if (status === 'draft') return rule('status', false, 'It is a draft.', 'Activate it.');
  return rule(
    'status',
    status === 'active',
    status === 'active' ? 'It is active.' : 'It is paused.',
    'Activate it.',
  );
}

function spendingRules(ad: Ad): RuleNow[] {
  const money = (amount: number) => formatMoney(amount, { currency: ad.currency, precise: true });
  const { budget, spentBudget, dailyCap, chargedToday, pacing } = ad;
  // Only a flight that is under way has a pace.
  const withinPace = ad.withinPace || ad.flight !== 'running';
  return [
    rule(
      'budget',
      spentBudget < budget,
      `${money(spentBudget)} of ${money(budget)} is spent.`,
      'Raise the budget.',
    ),
    rule(
      'daily_cap',
      ad.withinCap,
      dailyCap === null
        ? 'It has no limit a day.'
        : `${money(chargedToday)} of at most ${money(dailyCap)} is charged today (${ad.timeZone}).`,
      'Raise the limit of the day, or wait for the next one.',
    ),
    rule(
      'pacing',
      withinPace,
      pacing === 'asap'
        ? 'It spends as fast as possible.'
        : `It spends evenly, and is ${withinPace ? 'not ahead of' : 'as far as'} its pace.`,
      'Wait for the next hour, or let it spend as fast as possible.',
    ),
  ];
}

async function targetRule({ targeting, timeZone, inHours }: Ad): Promise<RuleNow> {
  if (!targeting) return rule('targeting', true, 'It is for everybody, at all times.', '');
  const is = targetText(targeting, timeZone);
  if (targeting.countries && !(await tellsCountries()))
    return rule(
      'targeting',
      false,
      `${is} Nobody’s country is known here.`,
      'Take the countries out, or ask an administrator to set GEOIP_DATABASE.',
    );
  return rule(
    'targeting',
    inHours,
    inHours ? is : `${is} It is another day or hour now.`,
    'Wait until then, or change its days and hours.',
  );
}

/** How much cover an ad that reserves nothing lacks, in the currency of its organisation; nothing where it needs none. */
async function missing({ budget, spentBudget, currency }: Ad, cover: Cover): Promise<number> {
  const [row] = await db().execute<{ needed: string | null }>(sql`
    select ${convert(sql`greatest(${budget}::numeric - ${spentBudget}::numeric, 0)`, sql`${currency}`, sql`${cover.currency}`)}::text as needed`);
  if (!row?.needed) return Number.NaN;
  const needed = Number(row.needed);
  return needed > 0 ? needed - cover.free : 0;
}

/** What has to be paid for before an ad may be activated; what an active one needs is reserved. */
async function payerRules(actor: Actor, ad: Ad): Promise<RuleNow[]> {
  const suspended = rule(
    'owner',
    !ad.ownerSuspended,
    ad.ownerSuspended ? 'Its owner or their organisation is suspended.' : 'Its owner is in good standing.',
    'Ask an administrator.',
  );
  if (ad.advertiserId === null)
    return [
      suspended,
      rule('cover', false, 'No organisation pays for it.', 'Join an organisation, or create one.'),
    ];
  if (ad.status === 'active' && ad.flight !== 'ended')
    return [suspended, rule('cover', true, 'What is left of its budget is reserved.', '')];
  const late = await arrearsOf(ad.advertiserId);
  if (late) {
    const text = hasScope(actor, 'invoices:read') ? late.text : 'An invoice is long overdue.';
    return [suspended, rule('cover', false, text, 'Pay the invoice.')];
  }
  const cover = await readCover(ad.advertiserId);
  const lacking = await missing(ad, cover);
  const short = hasScope(actor, 'advertisers:read')
    ? `${formatMoney(lacking, { currency: cover.currency, code: true })} `
    : '';
  const is = Number.isNaN(lacking)
    ? `There is no exchange rate from ${ad.currency} to ${cover.currency}.`
    : lacking > 0
      ? `The organisation’s cover is ${short}short of what is left of its budget.`
      : 'The organisation’s cover is enough for what is left of its budget.';
  return [suspended, rule('cover', lacking <= 0, is, 'Pay an invoice, top up, or lower the budget.')];
}

/**
 * Why one of the actor's ads is served or not: every rule as it is at this moment, in the order in which to put them right.
 * It is served when all of them hold.
 */
export async function deliveryRules(actor: Actor, id: string): Promise<RuleNow[]> {
  const ad = await ownAd(actor, id);
  const [owner, cover] = await payerRules(actor, ad);
  const [budget, cap, pace] = spendingRules(ad);
  const target = await targetRule(ad);
  return [owner, budget, flightRule(ad), cover, statusRule(ad), cap, pace, target].filter(
    (each) => each !== undefined,
  );
}
