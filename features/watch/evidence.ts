import { and, desc, eq, ne, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { type WatchChecks, type watchCampaigns, watchSubmissions } from '@/db/schema';
import { distanceInMeters, HALF_GIRTH_IN_KM, type Position, roundedPosition } from '@/lib/geo';
import { SIMILAR_BITS, tellsScenes } from '@/lib/picture-hash';
import type { PhotoFlag } from './policy';

/** What came with a photo. */
export interface Claim extends Position {
  /** Metres, as the device said. */
  accuracy?: number;
  /** The sender's clock. */
  takenAt?: Date;
}

/** What is known of the picture itself. */
export interface Picture {
  url: string;
  sha256?: string;
  servedSha256?: string;
  perceptualHash?: string;
  exif?: { latitude?: number; longitude?: number; takenAt?: Date };
}

export interface Evidence {
  flags: PhotoFlag[];
  checks: WatchChecks;
}

type Campaign = typeof watchCampaigns.$inferSelect;

/** Faster than airliners, over a way long enough that no rounding explains it. */
const FASTEST_IN_KM_PER_HOUR = 1_000;
const SHORT_WAY_IN_METERS = 5_000;
/** How far a picture's own position may be from the claim where the campaign does not say. */
const PICTURE_TOLERANCE_IN_METERS = 1_000;
const OLD_PICTURE_IN_SECONDS = 24 * 3600;
const CLOCK_TOLERANCE_IN_SECONDS = 600;
/** Of earlier pictures that look alike, how many are considered. */
const MOST_ALIKE = 20;

const toTen = (meters: number) => Math.round(meters / 10) * 10;
const secondsSince = (at: Date, now: Date) => Math.round((now.getTime() - at.getTime()) / 1000);

/** How fast the witness moved since their photo before, whichever campaign it was for. */
async function speed(userId: number, at: Claim, now: Date): Promise<Evidence> {
  const [last] = await db()
    .select({
      latitude: watchSubmissions.latitude,
      longitude: watchSubmissions.longitude,
      createdAt: watchSubmissions.createdAt,
    })
    .from(watchSubmissions)
    .where(eq(watchSubmissions.userId, userId))
    .orderBy(desc(watchSubmissions.createdAt), desc(watchSubmissions.id))
    .limit(1);
  if (!last) return { flags: [], checks: {} };
  const way = distanceInMeters(last, at);
  const hours = Math.max(1, now.getTime() - last.createdAt.getTime()) / 3_600_000;
  const kmPerHour = way / 1000 / hours;
  const tooFast = way > SHORT_WAY_IN_METERS && kmPerHour > FASTEST_IN_KM_PER_HOUR;
  // Within a few metres and seconds a speed says nothing.
  if (way <= SHORT_WAY_IN_METERS) return { flags: [], checks: {} };
  return {
    flags: tooFast ? ['impossible_speed'] : [],
    checks: { speed_in_km_per_hour: Math.round(kmPerHour) },
  };
}

/** An earlier photo with the same picture, or with one that looks like it in the same campaign. */
async function repetition(campaignId: string, userId: number, picture: Picture): Promise<Evidence> {
  const earlier = (where: SQL | undefined, limit: number) =>
    db()
      .select({ id: watchSubmissions.id, hash: watchSubmissions.perceptualHash })
      .from(watchSubmissions)
      .where(where)
      .orderBy(watchSubmissions.createdAt)
      .limit(limit);
  const nearby = or(eq(watchSubmissions.campaignId, campaignId), eq(watchSubmissions.userId, userId));
  const [same] = await earlier(
    picture.sha256
      ? eq(watchSubmissions.photoHash, picture.sha256)
      : and(eq(watchSubmissions.photoUrl, picture.url), nearby),
    1,
  );
  if (same) return { flags: ['same_picture'], checks: { earlier_photo: same.id } };
  if (!picture.perceptualHash || !tellsScenes(picture.perceptualHash)) return { flags: [], checks: {} };
  const bits = (hash: SQL) => sql`('x' || ${hash})::bit(64)`;
  const alike = await earlier(
    and(
      nearby,
      ne(watchSubmissions.perceptualHash, ''),
      sql`bit_count(${bits(sql`${watchSubmissions.perceptualHash}`)} # ${bits(sql`${picture.perceptualHash}::text`)}) <= ${SIMILAR_BITS}`,
    ),
    MOST_ALIKE,
  );
  const similar = alike.find(({ hash }) => hash && tellsScenes(hash));
  return similar
    ? { flags: ['similar_picture'], checks: { earlier_photo: similar.id } }
    : { flags: [], checks: {} };
}

/** What the camera noted, held against the claim. */
function camera(campaign: Campaign, at: Claim, { exif }: Picture, now: Date): Evidence {
  const flags: PhotoFlag[] = [];
  const checks: WatchChecks = {};
  if (exif?.latitude !== undefined && exif.longitude !== undefined) {
    const own = { latitude: exif.latitude, longitude: exif.longitude };
    const apart = distanceInMeters(own, at);
    const seen = roundedPosition(own);
    const limit = campaign.type === 'group' ? null : campaign.locationLimitInMeters;
    if (apart > (limit ?? PICTURE_TOLERANCE_IN_METERS)) flags.push('picture_far_away');
    Object.assign(checks, {
      picture_distance_in_meters: toTen(apart),
      picture_latitude: seen.latitude,
      picture_longitude: seen.longitude,
    });
  }
  if (exif?.takenAt) {
    const age = secondsSince(exif.takenAt, now);
    if (age > OLD_PICTURE_IN_SECONDS) flags.push('picture_old');
    if (age < -CLOCK_TOLERANCE_IN_SECONDS) flags.push('clock_skew');
    checks.picture_age_in_seconds = age;
  }
  return { flags, checks };
}

/** What the device said of itself. */
function device(campaign: Campaign, { accuracy, takenAt }: Claim, distance: number, now: Date): Evidence {
  const flags: PhotoFlag[] = [];
  const checks: WatchChecks = {};
  if (accuracy === 0) flags.push('accuracy_zero');
  const bounded = campaign.radius <= HALF_GIRTH_IN_KM;
  if (bounded && distance + (accuracy ?? 0) > campaign.radius * 1000) flags.push('position_uncertain');
  if (takenAt) {
    const skew = secondsSince(takenAt, now);
    if (Math.abs(skew) > CLOCK_TOLERANCE_IN_SECONDS) flags.push('clock_skew');
    checks.clock_skew_in_seconds = skew;
  }
  return { flags, checks };
}

/**
 * Everything about a photo that a reviewer should look at twice, with the figures behind it. It refuses nothing:
 * each sign has an honest explanation too. `distance` is that to the campaign's centre, in metres.
 */
export async function gatherEvidence(
  campaign: Campaign,
  userId: number,
  at: Claim,
  picture: Picture,
  distance: number,
): Promise<Evidence> {
  const now = new Date();
  const found = [
    device(campaign, at, distance, now),
    camera(campaign, at, picture, now),
    await speed(userId, at, now),
    await repetition(campaign.id, userId, picture),
  ];
  return {
    flags: [...new Set(found.flatMap(({ flags }) => flags))],
    checks: Object.assign({}, ...found.map(({ checks }) => checks)),
  };
}
