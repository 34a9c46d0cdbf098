import { AuditHistory } from '@/components/audit/audit-history';
import type { ReviewEvidence } from '@/features/tasks';
import { unmetByAddress } from '@/nouns/requirement-checks';
import { rejectionPresets } from './rejection-presets';
import { ReviewAppeal } from './review-appeal';
import { ReviewBonuses } from './review-bonuses';
import { CampaignCosts, ReviewBrief, ReviewRecord } from './review-context';
import { type OpenTask, ReviewDecision } from './review-decision';
import { ReviewHead, ReviewProof } from './review-proof';
import { ReviewVersions } from './review-versions';
import type { OpenBonus } from './use-bonuses';

/** The bonuses the campaign promises, as they are for this post. */
function bonusesOf({ task, proposed }: ReviewEvidence): OpenBonus[] {
  const { campaign } = task;
  const all: OpenBonus[] = [
    {
      name: 'bonus_reach',
      label: 'Reach',
      now: task.bonusReach,
      most: campaign.promoReachBonus,
      proposed: proposed.reach,
    },
    {
      name: 'bonus_engagement_rate',
      label: 'Engagement',
      now: task.bonusEngagementRate,
      most: campaign.promoEngagementRateBonus,
      proposed: proposed.engagementRate,
    },
    {
      name: 'bonus_best_post',
      label: 'Best post',
      now: task.bonusBestPost,
      most: campaign.promoBestPostBonus,
      proposed: 0,
    },
  ];
  return campaign.hasBonus ? all.filter(({ most }) => most > 0) : [];
}

/** What the decision panel needs of the evidence, as plain values. */
function openTask(evidence: ReviewEvidence): OpenTask {
  const { task, spent, undoable } = evidence;
  const { campaign } = task;
  return {
    id: task.id,
    person: task.userName ?? 'somebody',
    status: task.status,
    currency: campaign.currency,
    postPayment: task.postPayment,
    total: task.total,
    bonuses: bonusesOf(evidence),
    left: campaign.budget === null ? null : Math.max(0, campaign.budget - spent),
    undoable,
    handedIn: task.postUrl !== null,
    again: task.window !== 'over' && campaign.status !== 'cancelled' ? task.deadline.toISOString() : null,
    rounds: task.changeRounds,
    items: task.requirementItems,
    unmet: unmetByAddress(task.requirementItems, task.itemChecks),
    appealed: task.appeal === 'open',
  };
}

/** A task with everything a reviewer weighs, and the decision to take. */
export function ReviewDetail({ evidence, admin }: { evidence: ReviewEvidence; admin: boolean }) {
  const { task, versions, appeals } = evidence;
  const bonuses = bonusesOf(evidence);
  const awardable =
    task.bonusUntil && task.bonusUntil > new Date() && task.reserved > 0 && bonuses.length > 0
      ? task.bonusUntil.toISOString()
      : null;
  return (
    <>
      <ReviewHead evidence={evidence} admin={admin} />
      <ReviewProof evidence={evidence} base={admin ? '/admin/tasks' : '/advertiser/review'} />
      {versions.length > 0 && <ReviewVersions task={task} versions={versions} />}
      {appeals.map((appeal) => (
        <ReviewAppeal key={appeal.id} appeal={appeal} task={task} admin={admin} />
      ))}
      <ReviewDecision
        key={`${task.id} ${task.status}`}
        task={openTask(evidence)}
        presets={rejectionPresets(task)}
      />
      {awardable && (
        <ReviewBonuses
          key={bonuses.map(({ now, proposed }) => `${now} ${proposed}`).join()}
          task={{
            id: task.id,
            person: task.userName ?? 'somebody',
            paid: task.status === 'paid',
            currency: task.campaign.currency,
            until: awardable,
            left: task.reserved,
            bonuses,
          }}
        />
      )}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div className="grid gap-4">
          <ReviewBrief task={task} />
          <CampaignCosts task={task} spent={evidence.spent} />
        </div>
        <div className="grid gap-4">
          <ReviewRecord evidence={evidence} admin={admin} />
          <AuditHistory
            entries={evidence.history}
            title="History of this task"
            currency={task.campaign.currency}
          />
        </div>
      </div>
    </>
  );
}
