import { type Actor, requireAdmin } from '@/auth/actor';
import type { Window } from '@/db/window';
import { campaignsByNetwork, campaignsByStatus } from './campaigns';
import { type People, peopleByAge, peopleByInterest, peopleBySex } from './demographics';
import { platformFigures } from './figures';
import { estimatePublishers, publishersByStatus } from './publishers';
import { pendingQueues } from './queues';
import { activitySteps, financialSteps } from './series';

type Days = Required<Window>;
type Row = Record<string, string | number | null>;

const named = (counts: Record<string, number>, column: string): Row[] =>
  Object.entries(counts).map(([name, count]) => ({ name, [column]: count }));

const ofPeople = (people: People<string>): Row[] =>
  Object.entries(people).map(([name, { share, people: users }]) => ({
    name,
    users,
    'share in percent': share,
  }));

/** The figures of each part of the overview as rows; `against` are the days it is compared with. */
const tables: Record<string, (actor: Actor, days: Days, against: Days | null) => Promise<Row[]>> = {
  queues: async (actor) =>
    Object.entries(await pendingQueues(actor)).map(([name, { waiting, oldest }]) => ({
      name,
      waiting,
      'oldest since': oldest?.toISOString() ?? null,
    })),
  figures: async (actor, days, against) => {
    const [now, before] = await Promise.all([
      platformFigures(actor, days),
      against && platformFigures(actor, against),
    ]);
    const earlier = new Map<string, string | number>(Object.entries(before ?? {}));
    return Object.entries(now)
      .filter(([name]) => name !== 'currency')
      .map(([name, value]) => ({ name, value, before: earlier.get(name) ?? null }));
  },
  money: async (actor, days) =>
    (await financialSteps(actor, days)).steps.map((step) => ({
      from: step.at,
      'campaign revenue': step.revenue,
      'ad revenue': step.adsRevenue,
      'rewards paid': step.payouts,
      margin: step.margin,
    })),
  activity: async (actor, days) =>
    (await activitySteps(actor, days)).steps.map(({ at, posts, reach, engagement }) => ({
      from: at,
      posts,
      reach,
      engagement,
    })),
  'campaign-status': async (actor, days) => named(await campaignsByStatus(actor, days), 'campaigns'),
  'campaign-networks': async (actor) => named(await campaignsByNetwork(actor), 'campaigns'),
  publishers: async (actor) => named(await publishersByStatus(actor), 'publishers'),
  estimate: async (actor) => {
    const { estimated, active, potential } = await estimatePublishers(actor);
    return named({ estimated, active, potential }, 'influencers');
  },
  sex: async (actor) => ofPeople(await peopleBySex(actor)),
  age: async (actor) => ofPeople(await peopleByAge(actor)),
  interests: async (actor) => ofPeople(await peopleByInterest(actor)),
};

/** The rows of one part of the overview; undefined when there is no such part. Administrators only. */
export async function figureTable(
  actor: Actor,
  part: string,
  days: Days,
  against: Days | null,
): Promise<Row[] | undefined> {
  requireAdmin(actor);
  return Object.hasOwn(tables, part) ? tables[part]?.(actor, days, against) : undefined;
}
