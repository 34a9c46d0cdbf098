'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { createWatchCampaign } from '@/features/watch/create';
import { acceptEach, rejectEach } from '@/features/watch/decide-each';
import { editWatchCampaign } from '@/features/watch/edit';
import { createGroup, joinGroup } from '@/features/watch/group';
import { positionLooks, revealPosition } from '@/features/watch/position';
import { action, leadTo } from '@/forms/action';
import { camelled } from '@/lib/camel';
import { numberOrText } from '@/lib/decimal';
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

/** Accepts photos, with what became of each. */
export const acceptPhotosAction = action(Photos, async (actor, { photos }) => {
  const results = await acceptEach(actor, photos);
  refresh();
  return results;
});

/** Rejects photos for one reason, with what became of each. */
export const rejectPhotosAction = action(
  Photos.extend({
    reason: z.enum(givenReasons, 'Choose a reason. The witness sees it.'),
    note: ReviewNote,
  }),
  async (actor, { photos, reason, note }) => {
    const results = await rejectEach(actor, photos, { reason, note });
    refresh();
    return results;
  },
);

/** Where a photo was taken, exactly while it waits; a reviewer's look is written down. */
export const revealPositionAction = action(z.object({ photo: z.uuid() }), async (actor, { photo }) => ({
  position: await revealPosition(actor, photo),
  looks: await positionLooks(actor, photo),
}));
