import { RequirementList } from '@/components/requirements/requirement-list';
import { TaskText } from '@/components/tasks/task-text';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Count } from '@/components/ui/count';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { ProgressBar } from '@/components/ui/progress-bar';
import { RichText } from '@/components/ui/rich-text';
import { StatusBadge } from '@/components/ui/status-badge';
import type { ReviewEvidence } from '@/features/tasks';
import { formatMoney } from '@/nouns/money';
import { networkNames } from '@/nouns/networks';

/** What was asked for: the task, its requirements, and the campaign around it. */
export function ReviewBrief({ task }: { task: ReviewEvidence['task'] }) {
  const { campaign } = task;
  return (
    <Card title="What was asked for">
      <div className="grid gap-4 text-sm">
        <TaskText text={task.description} brief={campaign.description} />
        {task.requirements && (
          <div className="grid gap-1">
            <h3 className="font-medium text-muted text-xs tracking-normal">Requirements</h3>
            {task.requirementItems.length > 0 ? (
              <RequirementList items={task.requirementItems} />
            ) : (
              <TaskText text={task.requirements} />
            )}
          </div>
        )}
        <div className="flex flex-wrap gap-1.5">
          {campaign.networks.map((network) => (
            <Badge key={network} tone="blue">
              {networkNames[network]}
            </Badge>
          ))}
          {campaign.hashtags.map((tag) => (
            <Badge key={tag}>#{tag}</Badge>
          ))}
        </div>
        <details>
          <summary className="cursor-pointer pointer-coarse:py-3 font-medium">About the campaign</summary>
          <RichText html={campaign.description} className="mt-3" />
        </details>
      </div>
    </Card>
  );
}

/** What the campaign has cost so far, and what its budget leaves. */
export function CampaignCosts({ task, spent }: Pick<ReviewEvidence, 'task' | 'spent'>) {
  const { budget, currency, name } = task.campaign;
  return (
    <Card title="Campaign costs" data-campaign-costs="">
      {budget === null ? (
        <p className="text-sm">
          <Money amount={spent} currency={currency} className="font-medium" />{' '}
          <span className="text-muted">approved so far for {name}.</span>
        </p>
      ) : (
        <ProgressBar
          label={name}
          ratio={budget > 0 ? spent / budget : 1}
          tone={spent >= budget ? 'amber' : 'accent'}
          text={`${formatMoney(spent, { currency })} of ${formatMoney(budget, { currency })}`}
        />
      )}
    </Card>
  );
}

/** How the person did so far: counts, and what was decided last. */
export function ReviewRecord({ evidence, admin }: { evidence: ReviewEvidence; admin: boolean }) {
  const { record, earlier } = evidence;
  const facts = [
    ['To do', record.pending],
    ['In review', record.under_review],
    ['Accepted', record.accepted],
    ['Paid', record.paid],
    ['Rejected', record.rejected],
  ] as const;
  return (
    <Card
      title="Their record"
      description={`Where their tasks stand now, in ${admin ? 'all' : 'your'} campaigns, this one included.`}
    >
      <div className="grid gap-4 text-sm">
        <dl className="grid grid-cols-3 gap-3">
          {facts.map(([label, value]) => (
            <div key={label} className="grid gap-0.5">
              <dt className="text-muted text-xs">{label}</dt>
              <dd className="font-semibold text-base">
                <Count value={value} />
              </dd>
            </div>
          ))}
        </dl>
        {earlier.length === 0 ? (
          <p className="text-muted">No other task of theirs was decided.</p>
        ) : (
          <ol className="grid gap-3">
            {earlier.map((each) => (
              <li key={each.id} className="grid gap-1 border-line border-l-2 pl-3">
                <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                  <StatusBadge of="task" status={each.status} />
                  <Moment at={each.decidedAt} className="text-muted text-xs" />
                </span>
                <span className="break-words">
                  {each.title}
                  {each.title !== each.campaignName && (
                    <span className="text-muted"> for {each.campaignName}</span>
                  )}
                </span>
                {each.rejectReason && <span className="break-words text-muted">{each.rejectReason}</span>}
              </li>
            ))}
          </ol>
        )}
      </div>
    </Card>
  );
}
