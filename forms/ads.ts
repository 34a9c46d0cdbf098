'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { transaction } from '@/db/client';
import { duplicateEach, removeEach, restoreEach, setStatusOfEach } from '@/features/ads/act-on-each';
import { createAd } from '@/features/ads/create';
import { moderateAd, removeAnyAd } from '@/features/ads/moderate';
import { updateAd } from '@/features/ads/update';
import { action, leadTo } from '@/forms/action';
import { camelled } from '@/lib/camel';
import { numberOrText } from '@/lib/decimal';
import { addresses } from '@/nouns/addresses';
import { AdChanges, NewAd } from '@/nouns/fields/ads';

/** What a form sends as text becomes what the fields of an ad are: numbers for amounts, null for empty addresses, days and caps. */
function fromForm(values: unknown): unknown {
  if (typeof values !== 'object' || values === null) return values;
  const body: Record<string, unknown> = { ...values };
  for (const name of ['budget', 'price_per_view', 'daily_cap']) {
    const text = body[name];
    if (text === '' && name !== 'daily_cap') delete body[name];
    else if (typeof text === 'string' && text !== '') body[name] = numberOrText(text);
  }
  for (const name of ['media_url', 'target_url', 'starts_at', 'ends_at', 'daily_cap'])
    if (body[name] === '') body[name] = null;
  if (body.time_zone === '') body.time_zone = 'UTC';
  if (typeof body.targeting === 'string') body.targeting = fromText(body.targeting);
  return body;
}

/** A target is sent as its text; what is none stays, and is refused by its field. */
function fromText(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const Intent = z.object({ intent: z.enum(['draft', 'activate']) });
const AdId = z.object({ id: z.uuid() });
const AdIds = z.object({ ids: z.array(z.uuid()).min(1).max(100) });

/** Saves a new ad, active at once when the intent says so, and goes to its page. */
export const createAdAction = action(
  z.preprocess(fromForm, z.intersection(NewAd, Intent)),
  async (actor, { intent, ...ad }) => {
    // What cannot be activated is not made either, so that another try does not leave a second draft.
    const { id } = await transaction(async () => {
      const made = await createAd(actor, camelled(ad));
      return intent === 'activate' ? updateAd(actor, made.id, { status: 'active' }) : made;
    });
    leadTo(addresses.ad(id));
  },
);

/** Saves changes of an ad and goes back to its page. */
export const updateAdAction = action(
  z.preprocess(fromForm, z.intersection(AdChanges, AdId)),
  async (actor, { id, ...changes }) => {
    await updateAd(actor, id, camelled(changes));
    leadTo(addresses.ad(id));
  },
);

/** Activates or pauses ads; answers with what became of each. */
export const setAdStatusAction = action(
  AdIds.extend({ status: z.enum(['active', 'paused']) }),
  async (actor, input) => {
    const results = await setStatusOfEach(actor, input.ids, input.status);
    refresh();
    return results;
  },
);

/** Changes the budget of one ad, and nothing else unless it is to be shown again with it. */
export const setAdBudgetAction = action(
  z.preprocess(fromForm, AdId.extend({ budget: NewAd.shape.budget, activate: z.boolean().optional() })),
  async (actor, { id, budget, activate }) => {
    await updateAd(actor, id, { budget, ...(activate && { status: 'active' }) });
    refresh();
  },
);

/** Copies ads as drafts; answers with what became of each, and with the ids of the copies. */
export const duplicateAdsAction = action(AdIds, async (actor, { ids }) => {
  const made = await duplicateEach(actor, ids);
  refresh();
  return made;
});

/** Deletes ads; answers with what became of each. */
export const removeAdsAction = action(AdIds, async (actor, { ids }) => {
  const results = await removeEach(actor, ids);
  refresh();
  return results;
});

/** Takes deletions back within ten minutes; answers with what became of each. */
export const restoreAdsAction = action(AdIds, async (actor, { ids }) => {
  const results = await restoreEach(actor, ids);
  refresh();
  return results;
});

const Reason = z.string().trim().max(500, 'must be at most 500 characters');

/** Pauses any ad for its people, or releases it; administrators only. */
export const moderateAdAction = action(
  AdId.extend({ status: z.enum(['active', 'paused']), reason: Reason.optional() }),
  async (actor, { id, status, reason }) => {
    await moderateAd(actor, id, { status, reason: reason || null });
    refresh();
  },
);

/** Deletes any ad for good; administrators only. */
export const removeAnyAdAction = action(AdId.extend({ reason: Reason }), async (actor, { id, reason }) => {
  await removeAnyAd(actor, id, reason || null);
  refresh();
});
