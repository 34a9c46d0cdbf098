import { CostCard } from '@/components/campaigns/wizard/cost-card';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/count';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import type { ManagedCampaign, WorstCase } from '@/features/campaigns';
import { addresses } from '@/nouns/addresses';
import { statusLabel, statusWords } from '@/nouns/status';
import { ApprovalDecision } from './approval-decision';
import { CampaignPreview } from './campaign-preview';
import { nameOf } from './campaign-words';
import { AudienceCard } from './settings-cards';

export interface AdvertiserRecord {
  /** The organisation's campaigns by status. */
  counts: Record<string, number>;
  /** Its last campaigns, this one left out. */
  last: ManagedCampaign[];
}

/** An invoice of the advertiser that is too late to activate anything. */
export interface Arrears {
  invoiceId: number;
  text: string;
}

/** Everything a decision about a campaign needs, with the decision first. */
export function ApprovalEvidence({
  campaign,
  cost,
  arrears,
  record,
}: {
  campaign: ManagedCampaign;
  cost: WorstCase;
  arrears: Arrears | null;
  record: AdvertiserRecord;
}) {
  const ended = campaign.dateEnd <= new Date();
  const blocked = ended
    ? 'Its last day has passed, so it cannot be activated. Send it back.'
    : cost.bound === 'none'
      ? 'It has neither a budget nor seats, so it cannot be activated. Send it back.'
      : cost.exceeded && cost.reserves !== null
        ? 'The advertiser’s cover does not reach for it, so activating it is refused.'
        : arrears && (
            <>
              {arrears.text}{' '}
              <Link
                href={addresses.admin.invoice(arrears.invoiceId)}
                className="underline underline-offset-4"
              >
                Open the invoice
              </Link>
            </>
          );
  return (
    <>
      <ApprovalDecision key={campaign.id} id={campaign.id} name={nameOf(campaign)} blocked={blocked} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <CostCard cost={cost} seats={campaign.participantsLimit} />
        <div className="grid gap-4">
          <AudienceCard campaign={campaign} />
          <RecordCard campaign={campaign} record={record} />
        </div>
      </div>
      <CampaignPreview campaign={campaign} />
    </>
  );
}

function RecordCard({ campaign, record }: { campaign: ManagedCampaign; record: AdvertiserRecord }) {
  const { counts, last } = record;
  const words = (['active', 'paused', 'completed', 'cancelled', 'draft'] as const).filter(
    (status) => counts[status],
  );
  return (
    <Card
      title={campaign.advertiser}
      description="The advertiser and its earlier campaigns."
      action={
        <Link
          href={`/admin/campaigns?status=all&advertiser=${campaign.advertiserId}`}
          className="text-sm underline underline-offset-4"
        >
          All its campaigns
        </Link>
      }
    >
      <div className="grid gap-3 text-sm">
        <p className="text-muted">
          {campaign.preRegisteredAt && (
            <>
              Announced <Moment at={campaign.preRegisteredAt} format="exact" />.{' '}
            </>
          )}
          {words.length === 0
            ? 'This is its first campaign.'
            : `${words.map((status) => `${formatCount(counts[status] ?? 0)} ${statusWords('campaign', status)}`).join(', ')}.`}
        </p>
        {last.length > 0 && (
          <ul className="-my-2 divide-y divide-line">
            {last.map((each) => (
              <li key={each.id} className="flex items-baseline justify-between gap-4 py-2">
                <Link
                  href={addresses.campaignDesk(each.id)}
                  className="min-w-0 truncate underline-offset-4 hover:underline"
                >
                  {nameOf(each)}
                </Link>
                <span className="shrink-0 text-muted text-xs">{statusLabel('campaign', each.status)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
