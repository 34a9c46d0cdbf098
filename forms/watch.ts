'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type Actor, requireActive } from '@/auth/actor';
import { acceptPhoto } from '@/features/watch/accept';
import { createWatchCampaign } from '@/features/watch/create';
import { editWatchCampaign } from '@/features/watch/edit';
import { createGroup, joinGroup } from '@/features/watch/group';
import { positionLooks, revealPosition } from '@/features/watch/position';
import { rejectPhoto } from '@/features/watch/reject';
import { action, leadTo } from '@/forms/action';
import { camelled } from '@/lib/camel';
import { numberOrText } from '@/lib/decimal';
import { Failure } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import {
  CampaignId,
  InviteCode,
  NewWatchCampaign,
  ReviewNote,
  WatchCampaignChanges,
} from '@/nouns/fields/watch';
import { givenReasons } from '@/nouns/photos';

const numbers = [
  'latitude',
  'longitude',
  'radius',
  'location_limit_in_meters',
  'fuel_required',
  'max_submissions',
  'max_submissions_per_witness',
  'reward_per_task',
  'total_rewards',
  'group_size',
  'time_limit_in_minutes',
];
const lists = ['tags', 'whitelist'];
/** Fields a campaign may be without: left empty on an edit, they are taken away. */
const optional = [
  'location_limit_in_meters',
  'max_submissions_per_witness',
  'reward_per_task',
  'total_rewards',
  'banner_url',
  'poster_url',
];

const partsOf = (text: string) =>
  text
    .split(/[\s,;]+/)
    .map((part) => part.replace(/^#/, ''))
    .filter(Boolean);

/**
 * What a form sends as text becomes what the fields of a campaign are: numbers, lists split at commas and lines, tasks as
 * JSON, and nothing for fields that were left empty; an edit takes the optional ones of those away.
 */
function fromForm(values: unknown, editing = false): unknown {
  if (typeof values !== 'object' || values === null) return values;
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string') body[name] = value;
    else if (lists.includes(name)) body[name] = partsOf(value);
    else if (value.trim() === '') {
      if (editing && optional.includes(name)) body[name] = null;
    } else if (numbers.includes(name)) body[name] = numberOrText(value);
    else if (name === 'is_active') body[name] = value === 'true' || value === 'on';
    else if (name === 'tasks') body[name] = tasksOf(value);
    else body[name] = value;
  }
  return body;
}

/** A text that is no JSON stays what it is, and the schema refuses it. */
function tasksOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Makes a campaign and goes to its page. */
export const createWatchCampaignAction = action(
  z.preprocess((values) => fromForm(values), NewWatchCampaign),
  async (actor, campaign) => {
    leadTo(addresses.watchCampaign(await createWatchCampaign(actor, camelled(campaign))));
  },
);

/** Changes what was touched of a campaign and goes back to its page; `changed_meanwhile` when others changed it since. */
export const editWatchCampaignAction = action(
  z.preprocess(
    (values) => fromForm(values, true),
    z.object({ campaign: z.string(), seen: z.coerce.date() }).extend(WatchCampaignChanges.shape),
  ),
  async (actor, { campaign, seen, ...changes }) => {
    await editWatchCampaign(actor, campaign, camelled(changes), seen);
    leadTo(addresses.watchCampaign(campaign));
  },
);

/** Switches a campaign on or off. */
export const switchWatchCampaignAction = action(
  z.object({ campaign: z.string(), active: z.boolean() }),
  async (actor, { campaign, active }) => {
    await editWatchCampaign(actor, campaign, { isActive: active });
    refresh();
  },
);

/** Starts a group. */
export const createGroupAction = action(z.object({ campaign: CampaignId }), async (actor, { campaign }) => {
  const { id, inviteCode } = await createGroup(actor, campaign);
  refresh();
  return { id, inviteCode };
});

/** Joins a group by its code. */
export const joinGroupAction = action(z.object({ code: InviteCode }), async (actor, { code }) => {
  const { id, campaignId } = await joinGroup(actor, code);
  refresh();
  return { id, campaignId };
});

const Photos = z.object({ photos: z.array(z.uuid()).min(1).max(100) });

/** Photos that could not be decided on, each with why. */
type Undecided = { photo: string; message: string }[];

/** Decides one after the other; what cannot be decided on any more does not stop the rest. */
async function decideEach(
  actor: Actor,
  photos: string[],
  decide: (photo: string) => Promise<unknown>,
): Promise<Undecided> {
  requireActive(actor);
  const undecided: Undecided = [];
  for (const photo of photos) {
    try {
      await decide(photo);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      undecided.push({ photo, message: error.message });
    }
  }
  refresh();
  return undecided;
}

/** Accepts photos; answers with those that could not be. */
export const acceptPhotosAction = action(Photos, (actor, { photos }) =>
  decideEach(actor, photos, (photo) => acceptPhoto(actor, photo)),
);

/** Rejects photos for one reason; answers with those that could not be. */
export const rejectPhotosAction = action(
  Photos.extend({
    reason: z.enum(givenReasons, 'Choose a reason. The witness sees it.'),
    note: ReviewNote,
  }),
  (actor, { photos, reason, note }) =>
    decideEach(actor, photos, (photo) => rejectPhoto(actor, photo, { reason, note })),
);

/** Where a photo was taken, exactly while it waits; a reviewer's look is written down. */
export const revealPositionAction = action(z.object({ photo: z.uuid() }), async (actor, { photo }) => ({
  position: await revealPosition(actor, photo),
  looks: await positionLooks(actor, photo),
}));
