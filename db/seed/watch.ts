import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import {
  wallets,
  watchCampaigns,
  watchFuel,
  watchGroupMembers,
  watchGroups,
  watchSubmissions,
  watchWitnesses,
} from '@/db/schema';
import { signProof } from '@/features/watch/proof';
import { dayOf } from '@/lib/dates';
import { type WatchPlan, watchPlans } from './data/watch';
import { continueIds, insertRows } from './insert';
import type { People, Person } from './people';
import type { Random } from './random';
import { drawGroups, type SeededGroup } from './watch-groups';
import { arrive, decide, drawMoment, drawPlace, drawVerdict, type WatchPhoto, walk } from './watch-photos';
import type { World } from './world';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What Maya sent around the world, by campaign and, for a task campaign, task. */
const mayas: Readonly<
  Record<string, readonly { task?: string; daysAgo: number; end: 'accepted' | 'rejected' | null }[]>
> = {
  NightTrainWindows: [
    { daysAgo: 61.2, end: 'accepted' },
    { daysAgo: 32.7, end: 'rejected' },
    { daysAgo: 18.4, end: 'accepted' },
    { daysAgo: 0.6, end: null },
  ],
  'clean-river-spree': [
    { task: 'task0', daysAgo: 3.3, end: 'accepted' },
    { task: 'task1', daysAgo: 3.26, end: 'accepted' },
  ],
};

/** One campaign with what was sent to it. */
interface Played {
  plan: WatchPlan;
  reviewer: Person;
  photos: WatchPhoto[];
  groups: SeededGroup[];
}

/** Geo-verified campaigns around the world with their photos, groups, decisions, wallets and fuel. */
export async function seedWatch(world: World, people: People): Promise<void> {
  const random = world.random('watch');
  const creators = new Map(
    watchPlans.map((plan) => [plan.id, plan.by === 'maya' ? people.maya : people.staff[plan.by]]),
  );
  const crowd = people.influencers.filter(
    ({ status, createdAt, id }) => status === 'active' && id !== people.maya.id && createdAt < world.ago(20),
  );
  const played = watchPlans.map((plan): Played => {
    const draw = random.fork(plan.id);
    const reviewer = creators.get(plan.id) ?? people.admin;
    const witnesses = draw.shuffle(crowd);
    const groups = plan.group ? drawGroups(world, plan, draw, witnesses, reviewer) : [];
    const photos =
      groups.length > 0
        ? groups.flatMap((group) => group.photos)
        : [
            ...drawPhotos(world, plan, draw, witnesses, reviewer),
            ...drawMayas(world, plan, draw, people, reviewer),
          ];
    payFromPool(plan, photos);
    return { plan, reviewer, photos, groups };
  });
  const addresses = drawWallets(world, people, played);
  await insertRows(
    wallets,
    [...addresses].map(([userId, address], index) => ({
      id: index + 1,
      userId,
      address,
      createdAt: world.ago(12),
    })),
  );
  await continueIds(wallets);
  await insertRows(
    watchCampaigns,
    played.map((one) => campaignRow(world, one, creators, addresses)),
  );
  await insertRows(watchWitnesses, played.flatMap(witnessRows));
  const groups = played.flatMap((one) => one.groups);
  await insertRows(
    watchGroups,
    groups.map(({ group }) => group),
  );
  await insertRows(
    watchGroupMembers,
    groups.flatMap(({ members }) => members),
  );
  const photos = played.flatMap((one) => one.photos);
  await insertRows(
    watchSubmissions,
    photos.toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime()),
  );
  await insertRows(watchFuel, fuelRows(world, photos));
  await signAccepted();
  remember(world, played, creators);
}

/** One photo by each witness, or one for each task until somebody loses heart. */
function drawPhotos(
  world: World,
  plan: WatchPlan,
  random: Random,
  witnesses: Person[],
  reviewer: Person,
): WatchPhoto[] {
  const tasks = Object.entries(plan.tasks ?? {});
  return witnesses.slice(0, plan.turnout).flatMap((witness) => {
    const place = drawPlace(random, plan);
    let at = drawMoment(world, plan, random, witness.createdAt);
    const sent: WatchPhoto[] = [];
    const times =
      tasks.length > 0 ? tasks.length : random.chance(0.2) ? Math.min(2, plan.perWitness ?? 2) : 1;
    for (let index = 0; index < times; index++) {
      const [task, { fuel_required } = {}] = tasks[index] ?? [];
      const here = walk(place, random.float(3, 160, 1), random.next() * 6.283);
      const photo = arrive(random, plan, witness, at, here, fuel_required ?? plan.fuel, {
        task: task ?? null,
      });
      const verdict = drawVerdict(world, random, at, (photo.flags?.length ?? 0) > 0);
      if (verdict) decide(photo, verdict, reviewer);
      sent.push(photo);
      at = new Date(at.getTime() + random.int(9, 70) * MINUTE);
      if (at > world.today || at > world.ago(plan.endedDaysAgo) || random.chance(0.08)) break;
    }
    return sent;
  });
}

function drawMayas(
  world: World,
  plan: WatchPlan,
  random: Random,
  { maya }: People,
  reviewer: Person,
): WatchPhoto[] {
  return (mayas[plan.id] ?? []).map(({ task, daysAgo, end }) => {
    const at = world.ago(daysAgo);
    const fuel = (task && plan.tasks?.[task]?.fuel_required) || plan.fuel;
    const photo = arrive(random, plan, maya, at, drawPlace(random, plan), fuel, { task: task ?? null });
    Object.assign(photo, { flags: [], checks: {}, accuracy: 8 });
    if (end) {
      const refused = end === 'rejected';
      decide(
        photo,
        {
          status: end,
          decidedAt: new Date(at.getTime() + 0.7 * DAY),
          reason: refused ? 'poor_quality' : null,
          note: refused ? 'The lamp is on the glass. Switch it off and try again.' : null,
        },
        reviewer,
      );
    }
    return photo;
  });
}

/** Rewards what was accepted, in the order of the decisions, until the pool is empty. */
function payFromPool(plan: WatchPlan, photos: WatchPhoto[]): void {
  const tasks = Object.keys(plan.tasks ?? {}).length;
  const done = new Map<number, number>();
  let left = plan.pool ?? 0;
  const accepted = photos
    .filter(({ status }) => status === 'accepted')
    .toSorted((one, other) => (one.decidedAt?.getTime() ?? 0) - (other.decidedAt?.getTime() ?? 0));
  for (const photo of accepted) {
    const count = (done.get(photo.userId) ?? 0) + 1;
    done.set(photo.userId, count);
    const due = (plan.reward ?? 0) * Math.max(1, tasks);
    if ((tasks > 0 && count < tasks) || due > left) continue;
    photo.reward = due;
    left -= due;
  }
}

/** The wallets of creators, of Maya, and of whoever was invited somewhere. */
function drawWallets(world: World, people: People, played: Played[]): Map<number, string> {
  const random = world.random('wallets');
  const invited = played
    .filter(({ plan }) => plan.invited)
    .flatMap(({ photos }) => photos.map(({ userId }) => userId));
  const owners = new Set([people.maya.id, people.staff.lunavere.id, people.staff.norrvik.id, ...invited]);
  return new Map(
    [...owners].map((id) => [
      id,
      `0x${Array.from({ length: 40 }, () => random.int(0, 15).toString(16)).join('')}`,
    ]),
  );
}

function campaignRow(
  world: World,
  { plan, photos }: Played,
  creators: Map<string, Person>,
  addresses: Map<number, string>,
): typeof watchCampaigns.$inferInsert {
  const random = world.random(`watch-campaign/${plan.id}`);
  const creator = creators.get(plan.id);
  const createdAt = world.ago(Math.max(plan.startedDaysAgo, 0) + random.float(1.2, 5, 4));
  const count = (status: string) => photos.filter((photo) => photo.status === status).length;
  const invited = new Set(
    photos.map(({ userId }) => addresses.get(userId)).filter((address) => address !== undefined),
  );
  return {
    id: plan.id,
    creatorId: creator?.id ?? 0,
    advertiserId: creator?.advertiserId ?? null,
    createdByPublicKey: addresses.get(creator?.id ?? 0) ?? null,
    type: plan.type,
    description: plan.description,
    bannerUrl: `/art/place/${plan.scenes[0]}-${plan.id}-banner.svg`,
    posterUrl: `/art/place/${plan.scenes[0]}-${plan.id}.svg`,
    tags: [...plan.tags],
    startsAt: world.ago(plan.startedDaysAgo),
    endsAt: world.ago(plan.endedDaysAgo),
    latitude: plan.place.latitude,
    longitude: plan.place.longitude,
    radius: plan.place.radius,
    locationLimitInMeters: plan.locationLimit ?? null,
    fuelRequired: plan.fuel,
    isActive: !plan.paused,
    maxSubmissions: plan.max,
    maxSubmissionsPerWitness: plan.perWitness ?? null,
    currency: 'POINTS',
    rewardPerTask: plan.reward,
    totalRewards: plan.pool,
    tasks: plan.tasks ?? null,
    whitelist: plan.invited ? [...invited] : [],
    groupSize: plan.group?.size ?? null,
    timeLimitInMinutes: plan.group?.minutes ?? null,
    rulesVersion: 1,
    submissionsCount: photos.length,
    acceptedCount: count('accepted'),
    rejectedCount: count('rejected'),
    rewardsPaid: photos.reduce((sum, { reward }) => sum + (reward ?? 0), 0),
    createdAt,
    updatedAt: createdAt,
  };
}

function byWitness(photos: WatchPhoto[]): Map<number, WatchPhoto[]> {
  const sorted = new Map<number, WatchPhoto[]>();
  for (const photo of photos) sorted.set(photo.userId, [...(sorted.get(photo.userId) ?? []), photo]);
  return sorted;
}

function witnessRows({ plan, photos }: Played): (typeof watchWitnesses.$inferInsert)[] {
  const tasks = Object.keys(plan.tasks ?? {}).length;
  return [...byWitness(photos)].map(([userId, sent]) => {
    const accepted = sent.filter(({ status }) => status === 'accepted');
    const last = Math.max(...accepted.map(({ decidedAt }) => decidedAt?.getTime() ?? 0));
    return {
      campaignId: plan.id,
      userId,
      submissionsCount: sent.length,
      acceptedCount: accepted.length,
      rejectedCount: sent.filter(({ status }) => status === 'rejected').length,
      completedAt: tasks > 0 && accepted.length === tasks ? new Date(last) : null,
      rewards: sent.reduce((sum, { reward }) => sum + (reward ?? 0), 0),
    };
  });
}

/** The proofs of what was accepted, signed as an acceptance signs them. */
async function signAccepted(): Promise<void> {
  const accepted = await db()
    .select({ campaign: watchCampaigns, photo: watchSubmissions })
    .from(watchSubmissions)
    .innerJoin(watchCampaigns, eq(watchCampaigns.id, watchSubmissions.campaignId))
    .where(eq(watchSubmissions.status, 'accepted'));
  // Sent together, so that hundreds of them do not wait for one another.
  await Promise.all(accepted.map(({ campaign, photo }) => signProof(campaign, photo)));
}

/** A full tank for everyone who ever sent something: 100 at first, and this morning what was used of it. */
function fuelRows(world: World, photos: WatchPhoto[]): (typeof watchFuel.$inferInsert)[] {
  return [...byWitness(photos)].map(([userId, sent]) => {
    const spent = sent.reduce((sum, { fuelSpent }) => sum + fuelSpent, 0);
    const refunded = sent.reduce((sum, { fuelRefunded }) => sum + (fuelRefunded ?? 0), 0);
    return {
      userId,
      balance: 100,
      given: 100 + spent - refunded,
      spent,
      refunded,
      refilledOn: dayOf(world.today),
    };
  });
}

/** Who made which campaign and decided on which photo, for the audit trail. */
function remember(world: World, played: Played[], creators: Map<string, Person>): void {
  for (const { plan, reviewer, photos } of played) {
    world.history.push({
      actorId: creators.get(plan.id)?.id ?? null,
      action: 'watch.create',
      subjectType: 'watch_campaign',
      subjectId: plan.id,
      details: {},
      createdAt: world.ago(Math.max(plan.startedDaysAgo, 0) + 1),
    });
    for (const photo of photos) {
      if (!photo.decidedAt || !photo.reviewedBy) continue;
      world.history.push({
        actorId: reviewer.id,
        action: photo.status === 'accepted' ? 'watch.accept' : 'watch.reject',
        subjectType: 'watch_photo',
        subjectId: photo.id,
        details: photo.rejectReason ? { reason: photo.rejectReason } : {},
        createdAt: photo.decidedAt,
      });
    }
  }
}
