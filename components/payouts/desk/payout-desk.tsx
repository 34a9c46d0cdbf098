import { TellWaiting } from '@/components/layout/waiting';
import { NothingHere } from '@/components/queue/nothing-here';
import { QueueDesk } from '@/components/queue/queue-desk';
import { ButtonLink } from '@/components/ui/button';
import { ExportLink } from '@/components/ui/export-link';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { PayoutItem, PayoutTotal } from '@/features/payouts';
import { addresses } from '@/nouns/addresses';
import { statusLabel } from '@/nouns/status';
import { PayoutBulk } from './payout-bulk';
import { payoutPageSize, payoutTabs, type readPayoutSearch } from './payout-search';
import { PayoutTable } from './payout-table';
import { PayoutTotals } from './payout-totals';

const path = '/admin/payouts';

/** The payouts by state with their totals, and what can be done to a batch of them. */
export function PayoutDesk({
  params,
  search,
  payouts,
  totals,
}: {
  params: SearchParams;
  search: ReturnType<typeof readPayoutSearch>;
  payouts: PayoutItem[];
  totals: PayoutTotal[];
}) {
  const { tab, filter, page } = search;
  const countOf = (each: (typeof payoutTabs)[number]) =>
    totals.reduce((sum, total) => (each === 'all' || total.status === each ? sum + total.payouts : sum), 0);
  const currencies = [
    ...new Set([...totals.map(({ currency }) => currency), ...(filter.currency ? [filter.currency] : [])]),
  ];
  const narrowed = Boolean(filter.currency || filter.text);
  const leadsOn = tab === 'requested' || tab === 'approved';
  return (
    <div className="grid gap-6">
      {!narrowed && <TellWaiting page={path} count={countOf('requested')} />}
      <PageHeader
        title="Payouts"
        purpose="Money that influencers asked for. Tick what you approve. Bank files send what is approved; what you send by hand you mark as sent."
        action={
          <>
            <ButtonLink href={`${path}/not-ready`}>Not ready</ButtonLink>
            <ButtonLink href={addresses.admin.payoutBatches}>Bank files</ButtonLink>
            <ExportLink href={`${path}/export${hrefWith(params, {})}`} rows={countOf(tab)} />
          </>
        }
      />
      <LinkTabs
        label="Payouts by state"
        tabs={payoutTabs.map((each) => ({
          href: hrefWith(params, { status: each === 'requested' ? null : each }),
          label: each === 'all' ? 'All' : statusLabel('payout', each),
          count: countOf(each),
          current: each === tab,
        }))}
      />
      <FilterBar
        search="Search person, reference"
        filters={[
          {
            name: 'currency',
            label: 'Currency',
            options: currencies.map((value) => ({ value, label: value })),
          },
        ]}
      />
      {payouts.length === 0 ? (
        <NothingHere
          nouns="payouts"
          path={path}
          narrowed={narrowed}
          some={countOf('all') > 0}
          waiting={
            tab === 'requested'
              ? {
                  decided: 'Every request is decided',
                  none: 'No payouts to approve',
                  next: 'Requests appear here as soon as somebody makes one.',
                }
              : undefined
          }
        />
      ) : (
        <QueueDesk
          key={tab}
          items={payouts.map(({ id, userName }) => ({ id, name: `Payout ${id} of ${userName}` }))}
          open={null}
          base={path}
        >
          {tab !== 'all' && <PayoutTotals totals={totals.filter(({ status }) => status === tab)} />}
          {leadsOn && (
            <PayoutBulk
              status={tab}
              items={payouts.map(({ id, userId, amount, currency }) => ({ id, userId, amount, currency }))}
            />
          )}
          <PayoutTable payouts={payouts} selectable={leadsOn} />
          <Pagination
            page={page}
            pageSize={payoutPageSize}
            total={countOf(tab)}
            params={params}
            noun="payouts"
          />
        </QueueDesk>
      )}
    </div>
  );
}
