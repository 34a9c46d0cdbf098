import { eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { wallets, watchCampaigns, watchGroupMembers, watchGroups, watchSubmissions } from '@/db/schema';
import { signProof } from '@/features/watch/proof';
import { dayOf } from '@/lib/dates';
import { maya as story } from './data/maya';
import { type WatchPlan, watchPlans } from './data/watch';
import { insertRows } from './insert';
import type { People, Person } from './people';
import type { Random } from './random';
import { drawGroups, type SeededGroup } from './watch-groups';
import { arrive, decide, drawMoment, drawPlace, drawVerdict, type WatchPhoto, walk } from './watch-photos';
import { after, DAY, MINUTE, type World } from './world';

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
  const owners = [...addresses];
  await insertRows(
    wallets,
    owners.map(([userId, address], index) => ({ id: index + 1, userId, address, createdAt: world.ago(12) })),
  );
  await insertRows(
    watchCampaigns,
    played.map((one) => campaignRow(world, one, creators, addresses)),
  );
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
  await countPhotos(world);
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
      at = after(at, random.int(9, 70) * MINUTE);
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
  return (story.photos[plan.id] ?? []).map(({ task, daysAgo, end }) => {
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
          decidedAt: after(at, 0.7 * DAY),
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
  const { type, description, tags, tasks, place } = plan;
  const { latitude, longitude, radius } = place;
  const creator = creators.get(plan.id);
  const createdAt = world.ago(Math.max(plan.startedDaysAgo, 0) + random.float(1.2, 5, 4));
  const invited = new Set(
    photos.map(({ userId }) => addresses.get(userId)).filter((address) => address !== undefined),
  );
  return {
    id: plan.id,
    creatorId: creator?.id ?? 0,
    advertiserId: creator?.advertiserId ?? null,
    createdByPublicKey: addresses.get(creator?.id ?? 0) ?? null,
    ...{ type, description, tags: [...tags], latitude, longitude, radius, tasks },
    bannerUrl: `/art/place/${plan.scenes[0]}-${plan.id}-banner.svg`,
    posterUrl: `/art/place/${plan.scenes[0]}-${plan.id}.svg`,
    startsAt: world.ago(plan.startedDaysAgo),
    endsAt: world.ago(plan.endedDaysAgo),
    locationLimitInMeters: plan.locationLimit,
    fuelRequired: plan.fuel,
    isActive: !plan.paused,
    maxSubmissions: plan.max,
    maxSubmissionsPerWitness: plan.perWitness,
    rewardPerTask: plan.reward,
    totalRewards: plan.pool,
    whitelist: plan.invited ? [...invited] : [],
    groupSize: plan.group?.size,
    timeLimitInMinutes: plan.group?.minutes,
    createdAt,
    updatedAt: createdAt,
  };
}

/** Counts what campaigns and witnesses sent and got, and fills the tank of everyone who ever sent something. */
async function countPhotos(world: World): Promise<void> {
  const counts = sql`count(*) as sent, count(*) filter (where status = 'accepted') as accepted,
    count(*) filter (where status = 'rejected') as rejected, sum(reward) as rewards`;
  await db().execute(sql`
    update watch_campaigns set submissions_count = sent, accepted_count = accepted, rejected_count = rejected,
      rewards_paid = rewards
    from (select campaign_id, ${counts} from watch_submissions group by 1) photo where photo.campaign_id = id`);
  await db().execute(sql`
    insert into watch_witnesses
      (campaign_id, user_id, submissions_count, accepted_count, rejected_count, completed_at, rewards)
    select photo.campaign_id, photo.user_id, sent, accepted, rejected,
      case when accepted = (select count(*) from jsonb_object_keys(campaign.tasks)) then decided end, rewards
    from (
      select campaign_id, user_id, max(decided_at) filter (where status = 'accepted') as decided, ${counts}
      from watch_submissions group by 1, 2
    ) photo join watch_campaigns campaign on campaign.id = photo.campaign_id`);
  await db().execute(sql`
    insert into watch_fuel (user_id, balance, given, spent, refunded, refilled_on)
    select user_id, 100, 100 + sum(fuel_spent - fuel_refunded), sum(fuel_spent), sum(fuel_refunded),
      ${dayOf(world.today)}::date
    from watch_submissions group by user_id`);
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

/** Who made which campaign and decided on which photo, for the audit trail. */
function remember(world: World, played: Played[], creators: Map<string, Person>): void {
  for (const { plan, reviewer, photos } of played) {
    const createdAt = world.ago(Math.max(plan.startedDaysAgo, 0) + 1);
    world.tell('watch.create', ['watch_campaign', plan.id], creators.get(plan.id)?.id ?? null, createdAt);
    for (const { id, status, decidedAt, reviewedBy, rejectReason } of photos) {
      if (!reviewedBy) continue;
      const action = status === 'accepted' ? 'watch.accept' : 'watch.reject';
      const details = rejectReason ? { reason: rejectReason } : {};
      world.tell(action, ['watch_photo', id], reviewer.id, decidedAt, details);
    }
  }
}
