import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { AdvertiserCommitment } from '@/features/campaigns';
import { formatMoney } from '@/nouns/money';

/** What counts against an organisation's limit, campaign by campaign, and why. */
export function LimitCard({ commitment }: { commitment: AdvertiserCommitment }) {
  const { total, limit, currency, campaigns } = commitment;
  const money = (amount: number) => formatMoney(amount, { currency });
  return (
    <Card title="Maximum limit">
      <div className="grid gap-4 text-sm">
        <ProgressBar
          label="Committed"
          ratio={limit === 0 ? 1 : total / limit}
          tone={total > limit ? 'red' : total > limit * 0.9 ? 'amber' : 'accent'}
          text={`${money(total)} of ${money(limit)}`}
        />
        <p className="text-muted">
          Every active or paused campaign counts with the most it may cost: its budget, or its seats times
          what one influencer may earn. Drafts and ads do not count.
        </p>
        {campaigns.length > 0 && (
          <ul className="-my-2 divide-y divide-line">
            {campaigns.slice(0, 5).map((campaign) => (
              <li key={campaign.id} className="flex items-baseline justify-between gap-4 py-2">
                <Link
                  href={`/advertiser/campaigns/${campaign.id}/settings`}
                  className="min-w-0 truncate underline-offset-4 hover:underline"
                >
                  {campaign.name}
                </Link>
                <span className="tabular-nums">{money(campaign.amount)}</span>
              </li>
            ))}
          </ul>
        )}
        {campaigns.length > 5 && (
          <p className="text-muted">and {campaigns.length - 5} more, which commit to less each.</p>
        )}
      </div>
    </Card>
  );
}
