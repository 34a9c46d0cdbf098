import { Card } from '@/components/ui/card';
import { LinkIf } from '@/components/ui/link-if';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { AdvertiserCommitment, Committed } from '@/features/campaigns';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';

const shown = 5;

const hrefOf = ({ kind, id }: Committed) =>
  kind === 'ad' ? addresses.ad(id) : `${addresses.campaignDesk(id)}/settings`;

/** What counts against an organisation's limit, one by one, and why. */
export function LimitCard({
  commitment,
  opensAds = true,
}: {
  commitment: AdvertiserCommitment;
  /** Whether the reader may open ads, which who only pays for them may not. */
  opensAds?: boolean;
}) {
  const { total, limit, currency, parts } = commitment;
  const money = (amount: number) => formatMoney(amount, { currency });
  return (
    <Card title="Credit limit">
      <div className="grid gap-4 text-sm">
        <ProgressBar
          label="Committed"
          ratio={limit === 0 ? 1 : total / limit}
          tone={total > limit ? 'red' : total > limit * 0.9 ? 'amber' : 'accent'}
          text={`${money(total)} of ${money(limit)}`}
        />
        <p className="text-muted">
          Every active or paused campaign counts with the most it may cost: its budget, or its seats times
          what one influencer may earn. Active ads count with what is left of their budgets, ended campaigns
          with posts nobody has decided on. Fanfare’s staff can raise the limit.
        </p>
        {parts.length > 0 && (
          <ul className="-my-2 divide-y divide-line">
            {parts.slice(0, shown).map((part) => (
              <li key={part.kind + part.id} className="flex items-baseline justify-between gap-4 py-2">
                <LinkIf href={(part.kind !== 'ad' || opensAds) && hrefOf(part)}>{part.name}</LinkIf>
                <span className="tabular-nums">{money(part.amount)}</span>
              </li>
            ))}
          </ul>
        )}
        {parts.length > shown && (
          <p className="text-muted">and {parts.length - shown} more, which commit to less each.</p>
        )}
      </div>
    </Card>
  );
}
