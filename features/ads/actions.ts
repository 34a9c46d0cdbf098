'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/auth/action';
import { AdChanges, NewAd } from '@/contracts/ads/ads';
import { createAd } from './create';
import { duplicateAd } from './duplicate';
import { removeAd, restoreAd } from './remove';
import { updateAd } from './update';

const plainNumber = /^\d{1,10}([.,]\d{1,12})?$/;

/** What a form sends as text becomes what the contract speaks of: numbers for amounts, null for empty addresses. */
function fromForm(values: unknown): unknown {
  if (typeof values !== 'object' || values === null) return values;
  const body: Record<string, unknown> = { ...values };
  for (const name of ['budget', 'price_per_view']) {
    const text = body[name];
    if (text === '') delete body[name];
    else if (typeof text === 'string' && plainNumber.test(text.trim()))
      body[name] = Number(text.replace(',', '.'));
  }
  for (const name of ['media_url', 'target_url']) if (body[name] === '') body[name] = null;
  return body;
}

const Intent = z.object({ intent: z.enum(['draft', 'activate']) });
const AdId = z.object({ id: z.uuid() });
const AdIds = z.object({ ids: z.array(z.uuid()).min(1).max(100) });

/** Saves a new ad, active at once when the intent says so, and goes to its page. */
export const createAdAction = action(
  z.preprocess(fromForm, z.intersection(NewAd, Intent)),
  async (actor, ad) => {
    const made = await createAd(actor, ad);
    if (ad.intent === 'activate') await updateAd(actor, made.id, { status: 'active' });
    redirect(`/ads/${made.id}`);
  },
);

/** Saves changes of an ad and goes back to its page. */
export const updateAdAction = action(
  z.preprocess(fromForm, z.intersection(AdChanges, AdId)),
  async (actor, changes) => {
    await updateAd(actor, changes.id, changes);
    redirect(`/ads/${changes.id}`);
  },
);

/** Activates or pauses ads. Answers with those that could not be, by title and reason. */
export const setAdStatusAction = action(
  AdIds.extend({ status: z.enum(['active', 'paused']) }),
  async (actor, input) => {
    for (const id of input.ids) await updateAd(actor, id, { status: input.status });
    refresh();
  },
);

/** Changes the budget of one ad from the list. */
export const setAdBudgetAction = action(
  z.preprocess(fromForm, AdId.extend({ budget: NewAd.shape.budget })),
  async (actor, { id, budget }) => {
    await updateAd(actor, id, { budget });
    refresh();
  },
);

/** Copies ads as drafts; answers with the ids of the copies. */
export const duplicateAdsAction = action(AdIds, async (actor, { ids }) => {
  const copies: string[] = [];
  for (const id of ids) copies.push((await duplicateAd(actor, id)).id);
  refresh();
  return copies;
});

/** Deletes ads. */
export const removeAdsAction = action(AdIds, async (actor, { ids }) => {
  for (const id of ids) await removeAd(actor, id);
  refresh();
});

/** Takes deletions back within ten minutes. */
export const restoreAdsAction = action(AdIds, async (actor, { ids }) => {
  for (const id of ids) await restoreAd(actor, id);
  refresh();
});
