'use server';

import { refresh, revalidatePath } from 'next/cache';
import { z } from 'zod';
import { requireEditor, requireUser } from '@/auth/actor';
import { campaignStatus } from '@/db/schema';
import type { CampaignChanges } from '@/features/campaigns/changes';
import { cloneCampaign } from '@/features/campaigns/clone';
import { deleteDraft, restoreDraft } from '@/features/campaigns/delete-draft';
import { noteOpened, saveDraft, startDraft } from '@/features/campaigns/draft';
import { requireBudget, requireTerms } from '@/features/campaigns/readiness';
import { type Campaign, findCampaign } from '@/features/campaigns/reads/campaigns';
import { postRegister, preRegister } from '@/features/campaigns/register';
import { setCampaignStatus } from '@/features/campaigns/set-status';
import { stopTaking, takeAgain } from '@/features/campaigns/take-more';
import { updateCampaign } from '@/features/campaigns/update';
import { action, leadTo } from '@/forms/action';
import { asTyped, CampaignStepForm, campaignSteps, NewDraft, StepOfCampaign } from '@/forms/campaign-steps';
import { dayOf, lastSecondOf } from '@/lib/dates';
import { Failure } from '@/lib/failure';
import { FormId, OptionalText } from '@/lib/fields';
import { htmlToMarkup, markupToHtml } from '@/lib/markup';
import { addresses } from '@/nouns/addresses';
import { fieldsOf } from '@/nouns/campaign-form';

const CampaignId = z.object({ id: FormId });

const edit = (id: number, step: string) => `${addresses.campaignEditor(id)}?step=${step}`;

/** Starts a draft with the first step, which takes the place of the empty form; the screen goes on to the second. */
export const startDraftAction = action(NewDraft, async (actor, form) => {
  const { advertiserId } = requireUser(actor);
  if (!advertiserId) throw new Failure('forbidden', 'Campaigns belong to an advertiser’s organisation.');
  const { name, tagline, type, image_logo, image_post, attachment } = form;
  const basics = { name, tagline, type, imageLogo: image_logo, imagePost: image_post, attachment };
  leadTo(edit(await startDraft(actor, { advertiserId, ...basics }), 'basics'), { fromEmpty: true });
});

/** The chosen days as moments: from their first to their last second in UTC. A day that stays keeps its hour. */
function toDates(campaign: Campaign, from: string | undefined, to: string | undefined): CampaignChanges {
  const first =
    from === dayOf(campaign.dateStart) ? campaign.dateStart : from && new Date(`${from}T00:00:00Z`);
  const last = to === dayOf(campaign.dateEnd) ? campaign.dateEnd : to && lastSecondOf(to);
  return { ...(first && { dateStart: first }), ...(last && { dateEnd: last }) };
}

/** The values that are there. */
const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

/** What a step changes: what it does not say stays. */
const toChanges = (campaign: Campaign, form: z.output<typeof CampaignStepForm>): CampaignChanges =>
  given(saidIn(campaign, form));

function saidIn(campaign: Campaign, form: z.output<typeof CampaignStepForm>): CampaignChanges {
  switch (form.step) {
    case 'basics': {
      const { name, tagline, type, attachment } = form;
      return { name, tagline, type, attachment, imageLogo: form.image_logo, imagePost: form.image_post };
    }
    case 'brief': {
      // A description that was not touched stays as it is, with what the signs cannot say.
      const { description: text, hashtags, requirement_items: requirementItems } = form;
      const same = text === undefined || text === htmlToMarkup(campaign.description).trim();
      return { hashtags, requirementItems, ...(!same && { description: markupToHtml(text) }) };
    }
    case 'audience': {
      const { networks, categories, countries, leaderboard } = form;
      return { networks, categories, countries, leaderboard, participantsLimit: form.participants_limit };
    }
    case 'rewards': {
      const { currency, budget } = form;
      const settings = given({
        postRate: form.post_rate,
        hasBonus: form.has_bonus,
        promoReachBonus: form.promo_reach_bonus,
        promoEngagementRateBonus: form.promo_engagement_rate_bonus,
        promoBestPostBonus: form.promo_best_post_bonus,
        bonusDays: form.bonus_days,
        bonusRules:
          form.bonus_reach_rule || form.bonus_engagement_rule
            ? {
                reach: form.bonus_reach_rule ?? campaign.bonusRules.reach,
                engagement_rate: form.bonus_engagement_rule ?? campaign.bonusRules.engagement_rate,
              }
            : undefined,
        maximumTaskCompleteHours: form.maximum_task_complete_hours,
        graceHours: form.grace_hours,
        reviewDays: form.review_days,
        reviewEnd: form.review_end,
        holdDays: form.hold_days,
        paying: form.paying,
      });
      return { currency, budget, ...(Object.keys(settings).length > 0 && { settings }) };
    }
    case 'dates':
      return toDates(campaign, form.date_start, form.date_end);
  }
}

/**
 * Saves what was touched of one step of a campaign: of a draft as far as it is written, of any other only when it is
 * complete. `changed_meanwhile` when somebody else saved since it was shown.
 */
export const saveStepAction = action(CampaignStepForm, async (actor, form) => {
  const campaign = await findCampaign(actor, form.id);
  const changes = toChanges(campaign, form);
  if (changes.budget !== undefined || changes.settings) requireBudget(campaign, changes);
  const save = campaign.status === 'draft' ? saveDraft : updateCampaign;
  const version =
    Object.keys(changes).length === 0
      ? form.version
      : await save(actor, form.id, changes, form).catch((cause: unknown) => {
          if (!(cause instanceof Failure) || !cause.fields) throw cause;
          throw new Failure(cause.code, cause.message, { fields: asTyped(cause.fields), cause });
        });
  if (form.intent === 'next') {
    leadTo(edit(form.id, campaignSteps[campaignSteps.indexOf(form.step) + 1] ?? 'review'));
  }
  refresh();
  const saved = fieldsOf(await findCampaign(actor, form.id), form.step);
  return { savedAt: new Date(), version, fields: saved };
});

/** What is saved of a step now, for whoever wrote on an older version. */
export const readStepAction = action(StepOfCampaign, async (actor, { id, step }) => {
  requireEditor(actor);
  const campaign = await findCampaign(actor, id);
  return { version: campaign.version, fields: fieldsOf(campaign, step) };
});

/** Notes that somebody has a step of a draft before them. */
export const openStepAction = action(StepOfCampaign, (actor, { id, step }) => noteOpened(actor, id, step));

/** Sends a draft for review and goes to its page. */
export const submitCampaignAction = action(CampaignId, async (actor, { id }) => {
  requireEditor(actor);
  requireTerms(await findCampaign(actor, id));
  await preRegister(actor, id);
  // The browser may have fetched the head of that page ahead, when the campaign was a draft.
  revalidatePath(addresses.campaignDesk(id), 'layout');
  leadTo(addresses.campaignDesk(id));
});

/** Moves a campaign to another status; an administrator's reason goes to the organisation. */
export const setCampaignStatusAction = action(
  CampaignId.extend({ status: z.enum(campaignStatus.enumValues), reason: OptionalText(1000).optional() }),
  async (actor, { id, status, reason }) => {
    await setCampaignStatus(actor, id, status, reason || undefined);
    refresh();
  },
);

/** Marks the preparation of a campaign as done. */
export const markPreparedAction = action(CampaignId, async (actor, { id }) => {
  await postRegister(actor, id);
  refresh();
});

/** Stops or starts taking influencers. */
export const takeInfluencersAction = action(
  CampaignId.extend({ take: z.boolean() }),
  async (actor, { id, take }) => {
    await (take ? takeAgain : stopTaking)(actor, id);
    refresh();
  },
);

/** Copies a campaign as a draft and opens the copy. */
export const cloneCampaignAction = action(CampaignId, async (actor, { id }) => {
  leadTo(edit(await cloneCampaign(actor, id), 'basics'));
});

/** Deletes a draft. */
export const deleteDraftAction = action(CampaignId, async (actor, { id }) => {
  await deleteDraft(actor, id);
  refresh();
});

/** Takes the deletion of a draft back. */
export const restoreDraftAction = action(CampaignId, async (actor, { id }) => {
  await restoreDraft(actor, id);
  refresh();
});
