import type { watchSubmissions } from '@/db/schema';
import { distanceInMeters, HALF_GIRTH_IN_KM, type Position, roundedPosition } from '@/lib/geo';
import { rejectReasons } from '@/nouns/photos';
import cityList from './data/cities.data.json';
import { refusals, type WatchPlan } from './data/watch';
import type { Person } from './people';
import type { Random } from './random';
import { after, DAY, MINUTE, type World } from './world';

export type WatchPhoto = typeof watchSubmissions.$inferInsert & {
  id: string;
  createdAt: Date;
  userId: number;
};

const METERS_PER_DEGREE = 111_195;

type Reason = NonNullable<WatchPhoto['rejectReason']>;
type Flag = NonNullable<WatchPhoto['flags']>[number];

/** A point so many metres away from another, in a direction in radians. */
export function walk({ latitude, longitude }: Position, meters: number, direction: number): Position {
  const east = Math.sin(direction) / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  const far = meters / METERS_PER_DEGREE;
  const turned = longitude + far * east;
  return {
    latitude: latitude + far * Math.cos(direction),
    longitude: turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned,
  };
}

/** Somewhere people would take such a photo: near the middle of a circle, or in a town when it holds the world. */
export function drawPlace(random: Random, { place }: WatchPlan): Position {
  if (place.radius > HALF_GIRTH_IN_KM) {
    const town = random.pick(cityList.filter(({ population }) => population > 400_000));
    return walk({ latitude: town.lat, longitude: town.lon }, 6000 * random.next(), random.next() * 6.283);
  }
  const reach = Math.min(place.radius * 1000 * 0.8, 14_000);
  return walk(place, reach * random.next() ** 0.7, random.next() * 6.283);
}

/** What stands out about one photo in eight, with the figure behind it. */
function drawEvidence(random: Random): Pick<WatchPhoto, 'flags' | 'checks' | 'accuracy'> {
  const accuracy = random.float(3, 28, 1);
  if (!random.chance(0.13)) return { flags: [], checks: {}, accuracy };
  const flag = random.weighted<Flag & string>({
    position_uncertain: 4,
    picture_far_away: 3,
    picture_old: 3,
    impossible_speed: 2,
    clock_skew: 2,
    accuracy_zero: 1,
  } as Record<Flag, number>);
  const checks: NonNullable<WatchPhoto['checks']> = {};
  if (flag === 'picture_far_away') checks.picture_distance_in_meters = random.int(90, 900) * 10;
  if (flag === 'picture_old') checks.picture_age_in_seconds = random.int(2, 30) * 86_400;
  if (flag === 'impossible_speed') checks.speed_in_km_per_hour = random.int(1100, 2600);
  if (flag === 'clock_skew') checks.clock_skew_in_seconds = random.int(7, 60) * 60;
  const known =
    flag === 'accuracy_zero' ? 0 : flag === 'position_uncertain' ? random.float(900, 4200, 0) : accuracy;
  return { flags: [flag], checks, accuracy: known };
}

/** What a reviewer says to a photo: the longer ago it came, the surer it has been looked at. */
type Verdict = {
  status: 'accepted' | 'rejected';
  decidedAt: Date;
  reason: Reason | null;
  note: string | null;
};

/** The decision on a photo, or null while it waits. */
export function drawVerdict(world: World, random: Random, at: Date, flagged: boolean): Verdict | null {
  const waited = (world.today.getTime() - at.getTime()) / DAY;
  const patience = 0.2 - Math.log(1 - random.next() * 0.98) * (flagged ? 2.6 : 1.1);
  if (patience >= waited) return null;
  const decidedAt = after(at, patience * DAY);
  if (!random.chance(flagged ? 0.5 : 0.12))
    return { status: 'accepted', decidedAt, reason: null, note: null };
  const weights = Object.fromEntries(Object.entries(refusals).map(([key, { weight }]) => [key, weight]));
  const reason = random.weighted(weights) as Reason;
  return { status: 'rejected', decidedAt, reason, note: random.pick(refusals[reason]?.notes ?? ['']) };
}

/** When a witness sends something: more and more often towards the end of the campaign, by day more than by night. */
export function drawMoment(world: World, plan: WatchPlan, random: Random, since: Date): Date {
  const from = Math.max(world.ago(plan.startedDaysAgo).getTime(), since.getTime() + DAY);
  const to = Math.min(world.ago(plan.endedDaysAgo).getTime(), world.today.getTime()) - 40 * MINUTE;
  return new Date(Math.round(from + (to - from) * random.next() ** 0.62));
}

/** Where a picture from elsewhere says it was taken; its distance says in which direction too, so that nothing is drawn. */
function pictureSeen(checks: WatchPhoto['checks'], from: Position) {
  const meters = checks?.picture_distance_in_meters;
  if (meters === undefined) return {};
  const { latitude, longitude } = roundedPosition(walk(from, meters, meters));
  return { picture_latitude: latitude, picture_longitude: longitude };
}

/** A photo as it arrives, waiting for review. */
export function arrive(
  random: Random,
  plan: WatchPlan,
  witness: Person,
  at: Date,
  place: Position,
  fuel: number,
  more: Partial<WatchPhoto> = {},
): WatchPhoto {
  const id = random.uuid();
  const { flags, checks, accuracy } = drawEvidence(random);
  const exact = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    id,
    campaignId: plan.id,
    userId: witness.id,
    photoUrl: `/art/place/${random.pick(plan.scenes)}-${id.slice(0, 13)}.svg`,
    photoHash: Array.from({ length: 8 }, () => random.int(0, 0xffffffff).toString(16).padStart(8, '0')).join(
      '',
    ),
    latitude: exact(place.latitude),
    longitude: exact(place.longitude),
    accuracy,
    distanceInMeters: Math.round(distanceInMeters(plan.place, place) / 10) * 10,
    flags,
    checks: { ...checks, ...pictureSeen(checks, place) },
    rulesVersion: 1,
    fuelSpent: fuel,
    createdAt: at,
    ...more,
  };
}

/** Writes a decision into a photo; from then on its position is kept roughly only. */
export function decide(photo: WatchPhoto, verdict: Verdict, reviewer: Person | null): void {
  const rough = (value: number) => Number(value.toFixed(3));
  Object.assign(photo, {
    status: verdict.status,
    reviewedBy: reviewer?.id ?? null,
    decidedAt: verdict.decidedAt,
    rejectReason: verdict.reason,
    rejectNote: verdict.note,
    fuelRefunded: verdict.reason && rejectReasons[verdict.reason].refunds ? photo.fuelSpent : 0,
    rounded: true,
    latitude: rough(photo.latitude),
    longitude: rough(photo.longitude),
    distanceInMeters: Math.round(photo.distanceInMeters / 100) * 100,
  });
}
