import { RatesOf } from '@/components/ui/rates-of';
import { StatTile } from '@/components/ui/stat-tile';
import type { Advertiser } from '@/features/advertisers';
import type { CoverInParts } from '@/features/campaigns';
import { formatMoney } from '@/nouns/money';

/** What an organisation may spend, has spent and owes, for an administrator. */
export function OrganisationFigures({
  organisation: { id, currency },
  cover,
  spent,
  due,
}: {
  organisation: Pick<Advertiser, 'id' | 'currency'>;
  cover: CoverInParts;
  spent: { spent: number; converted: boolean };
  due: { pending: number; overdue: number };
}) {
  const money = (amount: number) => formatMoney(amount, { currency });
  const all = `/admin/invoices?advertiser=${id}`;
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatTile
        label="Free cover"
        value={money(cover.free)}
        hint={
          <>
            Neither owed nor reserved, of {money(cover.cover)}
            {cover.ratesOf && (
              <>
                , at the <RatesOf day={cover.ratesOf} />
              </>
            )}
          </>
        }
      />
      <StatTile
        label="Spent on campaigns"
        value={money(spent.spent)}
        hint={`Accepted tasks, all time${spent.converted ? ', each at the rate of its day' : ''}; ads apart`}
      />
      <StatTile label="Open invoices" value={money(due.pending)} href={`${all}&status=pending`} />
      <StatTile label="Overdue" value={money(due.overdue)} href={`${all}&status=overdue`} />
    </div>
  );
}
