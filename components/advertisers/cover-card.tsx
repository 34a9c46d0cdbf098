import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { LinkIf } from '@/components/ui/link-if';
import { AtRatesOf } from '@/components/ui/rates-of';
import type { CoverInParts, Reserved } from '@/features/campaigns';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { CoverBar } from './cover-bar';

const shown = 5;

const hrefOf = ({ kind, id }: Reserved) =>
  kind === 'ad' ? addresses.ad(id) : `${addresses.campaignDesk(id)}/settings`;

/** What an organisation can pay, what of it is spoken for, and by what. */
export function CoverCard({
  cover,
  opensAds = true,
  statement,
}: {
  cover: CoverInParts;
  /** Whether the reader may open ads, which who only pays for them may not. */
  opensAds?: boolean;
  /** Where the statement of what was paid ahead is, for those who may read it. */
  statement?: string;
}) {
  const { parts, currency } = cover;
  const money = (amount: number) => formatMoney(amount, { currency });
  return (
    <Card
      title="Cover"
      description={`${money(cover.limit)} of credit and ${money(cover.prepaid)} prepaid: ${money(cover.cover)} in all.`}
      action={
        statement && (
          <Link href={statement} className="text-sm underline underline-offset-4">
            Prepaid
          </Link>
        )
      }
    >
      <div className="grid gap-4 text-sm">
        <CoverBar cover={cover} />
        {cover.free < 0 && (
          <Callout tone="warning" title="More is spoken for than there is">
            What runs goes on. Nothing new is activated until something is paid, ends or is topped up.
          </Callout>
        )}
        <p className="text-muted">
          A campaign reserves its budget while it runs or is paused, or its seats times what one influencer
          may earn. An active ad reserves what is left of its budget. What was accepted and what ads spent is
          owed until its invoice is paid. Paying influencers does not change that.
        </p>
        {parts.length > 0 && (
          <ul aria-label="What reserves cover" className="-my-2 divide-y divide-line">
            {parts.slice(0, shown).map((part) => (
              <li key={part.kind + part.id} className="flex items-baseline justify-between gap-4 py-2">
                <LinkIf href={(part.kind !== 'ad' || opensAds) && hrefOf(part)}>{part.name}</LinkIf>
                <span className="tabular-nums">{money(part.amount)}</span>
              </li>
            ))}
          </ul>
        )}
        {parts.length > shown && (
          <p className="text-muted">and {parts.length - shown} more, which reserve less each.</p>
        )}
        <AtRatesOf day={cover.ratesOf} />
      </div>
    </Card>
  );
}
