import type { watchGroupMembers, watchGroups } from '@/db/schema';
import type { WatchPlan } from './data/watch';
import type { Person } from './people';
import type { Random } from './random';
import { arrive, decide, drawMoment, drawPlace, drawVerdict, type WatchPhoto, walk } from './watch-photos';
import { after, MINUTE, type World } from './world';

export interface SeededGroup {
  group: typeof watchGroups.$inferInsert;
  members: (typeof watchGroupMembers.$inferInsert)[];
  photos: WatchPhoto[];
}

/** Letters and digits that cannot be mistaken for each other. */
const codeLetters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'];

/** Groups of people who met at one place; one in six waited in vain for its last member. */
export function drawGroups(
  world: World,
  plan: WatchPlan,
  random: Random,
  witnesses: Person[],
  reviewer: Person,
): SeededGroup[] {
  const { size, minutes } = plan.group ?? { size: 2, minutes: 60 };
  return Array.from({ length: plan.turnout }, (_, index) => {
    const people = witnesses.slice(index * size, (index + 1) * size);
    const since = new Date(Math.max(...people.map(({ createdAt }) => createdAt.getTime())));
    return drawGroup(world, plan, random, { people, size, minutes, since, reviewer });
  });
}

interface Meeting {
  people: Person[];
  size: number;
  minutes: number;
  since: Date;
  reviewer: Person;
}

function drawGroup(world: World, plan: WatchPlan, random: Random, meeting: Meeting): SeededGroup {
  const { people, size, minutes, reviewer } = meeting;
  const id = random.uuid();
  const short = random.chance(0.16);
  // Early enough that its time is over by today.
  const drawn = drawMoment(world, plan, random, meeting.since).getTime();
  const createdAt = new Date(Math.min(drawn, world.today.getTime() - (minutes + 60) * MINUTE));
  const expiresAt = after(createdAt, minutes * MINUTE);
  const meet = drawPlace(random, plan);
  const came = short ? people.slice(0, size - 1) : people;
  const photos = came.map((person, index) => {
    const at = after(createdAt, ((index + 1) / (size + 1)) * minutes * random.float(0.4, 0.8, 3) * MINUTE);
    const here = walk(meet, random.float(5, (plan.locationLimit ?? 200) * 0.4, 1), random.next() * 6.283);
    return arrive(random, plan, person, at, here, plan.fuel, { groupId: id });
  });
  const last = new Date(Math.max(...photos.map((photo) => photo.createdAt.getTime())));
  const flagged = photos.some(({ flags }) => (flags?.length ?? 0) > 0);
  const verdict = short
    ? { status: 'rejected' as const, decidedAt: expiresAt, reason: 'group_expired' as const, note: null }
    : drawVerdict(world, random, last, flagged);
  if (verdict) {
    const blamed = verdict.reason === 'group_expired' ? -1 : random.int(0, photos.length - 1);
    for (const [index, photo] of photos.entries()) {
      const others = verdict.status === 'rejected' && blamed >= 0 && index !== blamed;
      decide(
        photo,
        others ? { ...verdict, reason: 'group_rejected', note: null } : verdict,
        short ? null : reviewer,
      );
    }
  }
  return {
    group: {
      id,
      campaignId: plan.id,
      creatorId: people[0]?.id ?? 0,
      inviteCode: random.sample(codeLetters, 8).join(''),
      size,
      membersCount: came.length,
      submissionsCount: photos.length,
      status: short ? 'expired' : verdict ? verdict.status : 'complete',
      expiresAt,
      completedAt: short ? null : last,
      decidedAt: verdict?.decidedAt ?? null,
      createdAt,
    },
    members: came.map((person, index) => ({
      groupId: id,
      userId: person.id,
      campaignId: plan.id,
      live: !verdict,
      joinedAt: after(createdAt, index * 2 * MINUTE),
    })),
    photos,
  };
}
