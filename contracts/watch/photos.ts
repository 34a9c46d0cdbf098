import { z } from 'zod';
import type { Actor } from '@/auth/actor';
import { everyone, signedIn } from '@/auth/scheme';
import type {
  ExactPosition,
  NewPhoto as PhotoInput,
  PositionLook,
  SentPhoto,
  WatchPhoto,
} from '@/features/watch';
import { FormInteger, HttpUrl, Maybe, Moment, Text, Uuid } from '@/lib/fields';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';
import { CampaignId, ReviewNote } from '@/nouns/fields/watch';
import { givenReasons, NOTE_LIMIT } from '@/nouns/photos';
import { statusesOf } from '@/nouns/status';
import { named } from '../schema';
import { watchApi } from './face';

/** A photo in a feed. What only the witness and the reviewers are told is left out for everyone else. */
export const PhotoJson = named(
  'Photo',
  z.object({
    photo: z.string(),
    campaign: z.string(),
    url: z.string(),
    created_at: z.string(),
    changed_at: z.string(),
    created_by: z.string(),
    status: z.enum(statusesOf('submission')),
    task: z.string().optional(),
    group: z.string().optional(),
    latitude: z.number(),
    longitude: z.number(),
    distance_in_meters: z.number(),
    accuracy: z.number().optional(),
    flags: z.array(z.string()).optional(),
    checks: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    reward: z.number().optional(),
    reason: z.string().optional(),
    note: z.string().optional(),
    decided_at: z.string().optional(),
    proof: z.string().optional(),
  }),
);

/** A photo as the actor is shown it. */
export function toPhotoJson(
  photo: WatchPhoto,
  { actor, reviewer }: { actor: Actor; reviewer: boolean },
): z.input<typeof PhotoJson> {
  const own = actor.kind === 'user' && actor.id === photo.userId;
  return {
    photo: photo.id,
    campaign: photo.campaignId,
    url: photo.photoUrl,
    created_at: photo.createdAt.toISOString(),
    changed_at: photo.changedAt.toISOString(),
    created_by: `@${photo.witness}`,
    status: photo.status,
    task: photo.task ?? undefined,
    group: photo.groupId ?? undefined,
    latitude: photo.latitude,
    longitude: photo.longitude,
    distance_in_meters: photo.distanceInMeters,
    decided_at: photo.decidedAt?.toISOString(),
    proof: photo.hasProof ? absoluteUrl(addresses.proof(photo.id)) : undefined,
    ...((own || reviewer) && {
      accuracy: photo.accuracy ?? undefined,
      flags: photo.flags,
      checks: { ...photo.checks },
      reward: photo.status === 'accepted' ? photo.reward : undefined,
      reason: photo.rejectReason ?? undefined,
      note: photo.rejectNote ?? undefined,
    }),
  };
}

const Photo = z.object({ photo: Uuid });

/** Forms carry text: degrees and metres given as number or as plain text. */
const FormNumber = (from: number, to: number) =>
  z.preprocess(
    (value) =>
      typeof value === 'string' && /^-?\d{1,12}(\.\d{1,20})?$/.test(value.trim()) ? Number(value) : value,
    z
      .number({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a number') })
      .min(from, `must be at least ${from}`)
      .max(to, `must be at most ${to}`),
  );

/** Body of /submit-photo: JSON with `photo_url`, or a form with `file`. */
export const NewPhoto = z
  .object({
    campaign: CampaignId,
    photo_url: Maybe(HttpUrl),
    file: z.instanceof(Uint8Array, { error: 'must be a file' }).optional(),
    latitude: FormNumber(-90, 90),
    longitude: FormNumber(-180, 180),
    accuracy: Maybe(FormNumber(0, 50_000_000)),
    taken_at: Maybe(Moment),
    task: Maybe(Text(50)),
    group: Maybe(Uuid),
  })
  .superRefine(
    (given, context) => {
      if ((given.photo_url === undefined) !== (given.file === undefined)) return;
      const message = given.file ? 'must not come with a file' : 'is missing: send it, or a file';
      context.addIssue({ code: 'custom', path: ['photo_url'], message });
    },
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );

export type NewPhotoBody = z.output<typeof NewPhoto>;

/** The body as the verb takes it. */
export const fromNewPhoto = ({ photo_url, file, taken_at, ...photo }: NewPhotoBody): PhotoInput => ({
  ...photo,
  takenAt: taken_at,
  picture: file ? { bytes: file } : { url: photo_url ?? '' },
});

export const submitPhoto = watchApi.post('/submit-photo', {
  summary: 'Send a photo',
  description:
    "From where you stand, inside the campaign's circle and time. Send a picture (PNG, JPEG, WebP or HEIC) of up to 5 MiB as `file` of a multipart form, or the address of one as `photo_url`, which is kept and never opened. `task` names the task of a task campaign, `group` your group of a group campaign. It costs FUEL, counts against the limits at once, and waits for review; `flags` says what reviewers will look at twice. INVALID_COORDINATES: outside the circle, or too far from your group. FORBIDDEN: not now, not your key, or no FUEL. CAMPAIGN_LIMIT_REACHED: no photo left for you or for anybody.",
  auth: signedIn,
  uploads: true,
  body: NewPhoto,
  output: z.object({
    result: z.object({ success: z.literal(true), photo: z.string(), flags: z.array(z.string()) }),
  }),
});

/** What is answered about a photo that was taken for review. */
export const toSentPhotoJson = ({ id, flags }: SentPhoto) => ({
  result: { success: true as const, photo: id, flags },
});

export const acceptPhoto = watchApi.post('/accept-photo', {
  summary: 'Accept a photo',
  description:
    'For those who review the campaign, not for its witness. Pays the reward from the pool while it lasts, all of it or nothing, rounds the position for good, and signs a proof. A photo of a group is accepted with all the others.',
  auth: signedIn,
  body: Photo,
  output: z.object({ result: z.object({ success: z.literal(true), photo: z.string(), reward: z.number() }) }),
});

/** The reason is a name of ours, words of one's own, or left out. */
const RejectedPhoto = Photo.extend({
  reason: Maybe(Text(NOTE_LIMIT).describe(`${givenReasons.join(', ')}, or words of your own.`)),
  note: ReviewNote,
});

export const rejectPhoto = watchApi.post('/reject-photo', {
  summary: 'Reject a photo',
  description:
    'For those who review the campaign. The witness is told the reason and the note. `reason` is one of our names, or words of your own, which become the note of the reason `other`. With `campaign_closed` and `technical_problem` the FUEL comes back. A photo of a group is rejected with all the others, whose FUEL comes back.',
  auth: signedIn,
  body: RejectedPhoto,
  output: z.object({ result: z.object({ success: z.literal(true), photo: z.string() }) }),
});

export const photoPosition = watchApi.post('/photo-position', {
  summary: 'Get the position of a photo',
  description:
    "Exact while the photo waits for review, for its witness and those who review the campaign; about 110 m afterwards. A reviewer's look is written down, and the witness sees who looked.",
  auth: signedIn,
  reads: true,
  body: Photo,
  output: z.object({
    result: z.object({
      latitude: z.number(),
      longitude: z.number(),
      accuracy: z.number().optional(),
      rounded: z.boolean(),
      looks: z.array(z.object({ name: z.string(), at: z.string() })),
    }),
  }),
});

export const toPositionJson = (
  { latitude, longitude, accuracy, rounded }: ExactPosition,
  looks: PositionLook[],
) => ({
  ...{ latitude, longitude, rounded },
  accuracy: accuracy ?? undefined,
  looks: looks.map(({ name, at }) => ({ name, at: at.toISOString() })),
});

const AnyJson: z.ZodType<{ [key: string]: unknown }> = z.record(z.string(), z.unknown());

export const getProof = watchApi.get('/proof/{id}', {
  summary: 'Get the proof of an accepted photo',
  description:
    'A statement signed with Ed25519 over its canonical JSON (RFC 8785): the hash of the picture, when and about where it was taken, how exactly, and what was checked. `/.well-known/fanfare-proof-key` has our keys.',
  auth: everyone,
  cors: true,
  params: z.object({ id: Uuid }),
  output: z.object({
    proof: AnyJson,
    algorithm: z.literal('Ed25519'),
    signature: z.string(),
    public_key: z.string(),
  }),
});

export const photoFeed = watchApi.post('/photo-feed-from-campaign', {
  summary: 'Get the photos of a campaign',
  description:
    'In the order in which photos arrived or were decided on, which `changed_at` says, oldest first. Those who review the campaign see every photo, everyone else their own and the accepted ones. Positions are rounded to about 110 m. `since` leaves out what did not change after it: ask again with the last `changed_at`, and with the `photo` it belongs to as `after`, so that several of one moment are neither lost nor repeated.',
  auth: signedIn,
  reads: true,
  body: z.object({
    campaign: CampaignId,
    since: Maybe(Moment),
    after: Maybe(Uuid),
    skip: Maybe(FormInteger(0, 1_000_000)),
    limit: Maybe(FormInteger(1, 1000)),
  }),
  output: z.object({ result: z.array(PhotoJson) }),
});

export const myBalance = watchApi.post('/my-balance', {
  summary: 'Get your balance',
  description: 'POINTS you earned and FUEL you have: 100 at first, refilled to 100 at midnight UTC.',
  auth: signedIn,
  reads: true,
  body: z.object({}),
  output: z.object({ result: z.object({ points: z.number(), fuel: z.number() }) }),
});
