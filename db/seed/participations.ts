import type { participations } from '@/db/schema';
import type { Campaign } from './campaigns';
import { maya } from './data/maya';
import { numbered } from './insert';
import type { Profile } from './networks';
import type { People, Person } from './people';
import type { Random } from './random';
import { DAY, HOUR, type World } from './world';

export type Participation = typeof participations.$inferInsert & {
  id: number;
  joinedAt: Date;
  campaign: Campaign;
  person: Person;
  /** The accepted profile that the work is published on. */
  profile: Profile;
};

/** The campaign whose seats are all taken. */
export const crowded = 'Night Train Diaries';

/** How many of the seats of the others are taken, by status. */
const fill: Record<string, readonly [number, number]> = {
  completed: [0.92, 1],
  active: [0.32, 0.56],
  paused: [0.4, 0.55],
  cancelled: [0.45, 0.6],
};

interface Candidate {
  person: Person;
  profiles: Profile[];
  /** From when on a profile for this campaign was accepted. */
  ready: number;
}

/** Everyone who could have joined the campaign at some time, those who like its subject before the others. */
function candidates(
  random: Random,
  { influencers }: People,
  byUser: Map<number, Profile[]>,
  campaign: Campaign,
): Candidate[] {
  const { networks, categories } = campaign.plan;
  const fitting = influencers.flatMap((person): Candidate[] => {
    const profiles = (byUser.get(person.id) ?? []).filter(({ network }) => networks.includes(network));
    const ready = Math.min(
      ...profiles.map(({ reviewedAt }) => reviewedAt?.getTime() ?? Number.POSITIVE_INFINITY),
    );
    const elsewhere = campaign.countryIds.length > 0 && !campaign.countryIds.includes(person.countryId ?? 0);
    return profiles.length > 0 && person.status !== 'inactive' && !elsewhere
      ? [{ person, profiles, ready }]
      : [];
  });
  const liking = (person: Person) => categories.filter((name) => person.categories.includes(name)).length;
  return fitting
    .map((candidate) => ({ candidate, keen: random.next() + 0.25 * liking(candidate.person) }))
    .sort((one, other) => other.keen - one.keen)
    .map(({ candidate }) => candidate);
}

/** Who joined which campaign, and when: many at the start, fewer towards the end. */
export function drawParticipations(
  world: World,
  people: People,
  campaigns: Campaign[],
  profiles: Profile[],
): Participation[] {
  const byUser = new Map<number, Profile[]>();
  for (const profile of profiles) {
    if (profile.status !== 'accepted') continue;
    byUser.set(profile.userId, [...(byUser.get(profile.userId) ?? []), profile]);
  }
  const joined = campaigns.flatMap((campaign) => joinCampaign(world, people, byUser, campaign));
  return numbered(joined, ({ joinedAt }) => joinedAt);
}

function joinCampaign(
  world: World,
  people: People,
  byUser: Map<number, Profile[]>,
  campaign: Campaign,
): Omit<Participation, 'id'>[] {
  const { plan, activatedAt } = campaign;
  const share = fill[plan.status];
  if (!share || !activatedAt) return [];
  const random = world.random(`join/${plan.name}`);
  const full = plan.name === crowded;
  const upcoming = campaign.dateStart > world.today;
  const seats = full
    ? plan.participantsLimit
    : Math.floor(plan.participantsLimit * (upcoming ? 0.12 : random.float(...share, 3)));
  const from = upcoming ? activatedAt.getTime() : campaign.dateStart.getTime();
  const to = Math.min(campaign.closedAt.getTime(), campaign.dateEnd.getTime() - 2 * DAY);
  const rows: Omit<Participation, 'id'>[] = [];
  const join = ({ person, profiles }: Candidate, joinedAt: Date) => {
    const accepted = profiles.filter(({ reviewedAt }) => reviewedAt && reviewedAt < joinedAt);
    const profile = random.pick(accepted.length > 0 ? accepted : profiles);
    rows.push({ campaignId: campaign.id, userId: person.id, joinedAt, campaign, person, profile });
  };
  for (const candidate of candidates(random, people, byUser, campaign)) {
    if (candidate.person === people.maya) {
      const hers = maya.campaigns[plan.name];
      if (hers) join(candidate, world.ago(hers.joinedDaysAgo));
      continue;
    }
    if (rows.length >= seats) continue;
    const least = Math.max(from, candidate.ready + HOUR);
    const { bannedAt } = candidate.person;
    const until = bannedAt ? Math.min(to, bannedAt.getTime() - 20 * DAY) : to;
    if (least >= until) continue;
    join(candidate, new Date(Math.round(least + (until - least) * random.next() ** 1.6)));
  }
  return rows.slice(0, plan.participantsLimit);
}
