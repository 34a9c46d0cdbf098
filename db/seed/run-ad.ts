import { type DemoAd, viewsFactor } from './data/ads';
import type { Random } from './random';

/** The hits on one ad in one hour by what became of them, in the words of the tables. */
export interface Hour {
  hour: Date;
  billed: number;
  budget_spent: number;
  unverified: number;
  replayed: number;
  expired: number;
  bot: number;
}

interface Run {
  random: Random;
  /** Start of the first day on which it is shown. */
  first: Date;
  today: Date;
  /** Views the budget pays for; the last of them may pass the budget by less than one price. */
  affordable: number;
}

/** How views are spread over the hours of a day in UTC: quiet nights, a bump at noon, most of them in the evening. */
const dayCurve = [
  14, 9, 6, 5, 5, 7, 14, 26, 38, 42, 44, 48, 58, 54, 46, 44, 48, 56, 68, 80, 86, 78, 54, 30,
].map((weight, _, all) => weight / all.reduce((sum, each) => sum + each, 0));

/** What becomes of a hit when only views with a fresh token are charged, by a draw between 0 and 1. */
function judge(draw: number) {
  if (draw < 0.86) return 'billed';
  if (draw < 0.92) return 'unverified';
  if (draw < 0.96) return 'bot';
  return draw < 0.985 ? 'expired' : 'replayed';
}

/** Plays an ad hour by hour until its days are over, its budget is spent or today is reached. */
export function runAd(plan: DemoAd, { random, first, today, affordable }: Run): Hour[] {
  const hours: Hour[] = [];
  let left = affordable;
  let echo = plan.state === 'paused_by_budget' ? 3 : 0;
  for (let slot = 0; ; slot++) {
    const hour = new Date(first.getTime() + slot * 3_600_000);
    const day = Math.floor(slot / 24);
    if (hour >= today || (plan.state !== 'paused_by_budget' && day >= plan.days)) break;
    const wave =
      plan.dailyViews * viewsFactor(plan.shape, Math.min(day, plan.days - 1), plan.days, isWeekend(hour));
    const expected = wave * (dayCurve[slot % 24] ?? 0);
    // Pages that were open when the budget ended still post a few views afterwards.
    const share = left > 0 ? 1 : 0.15;
    const hits = Math.max(
      0,
      Math.round(random.normal(expected, Math.sqrt(expected) + expected * 0.12) * share),
    );
    const row = { hour, billed: 0, budget_spent: 0, unverified: 0, replayed: 0, expired: 0, bot: 0 };
    for (let hit = 0; hit < hits; hit++) {
      const verdict = plan.chargePolicy === 'all' ? 'billed' : judge(random.next());
      if (verdict === 'billed' && left === 0) row.budget_spent++;
      else row[verdict]++;
      if (verdict === 'billed' && left > 0) left--;
    }
    if (hits > 0) hours.push(row);
    if (left === 0 && echo-- === 0) break;
  }
  return hours;
}

const isWeekend = (moment: Date) => moment.getUTCDay() % 6 === 0;
