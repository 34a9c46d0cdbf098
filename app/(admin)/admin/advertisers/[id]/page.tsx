import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { BillingForm } from '@/components/advertisers/billing-form';
import { CoverCard } from '@/components/advertisers/cover-card';
import { EditAdvertiser } from '@/components/advertisers/edit-advertiser';
import { OrganisationCampaigns } from '@/components/advertisers/organisation-campaigns';
import { OrganisationFacts } from '@/components/advertisers/organisation-facts';
import { PublicRecordCard } from '@/components/advertisers/public-record';
import { AuditHistory } from '@/components/audit/audit-history';
import { readInvoiceSearch } from '@/components/invoices/invoice-search';
import { InvoiceTable } from '@/components/invoices/invoice-table';
import { MemberTable } from '@/components/team/member-table';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { StatTile } from '@/components/ui/stat-tile';
import { findAdvertiser } from '@/features/advertisers';
import { historyOf } from '@/features/audit';
import { coverOf, listCampaigns } from '@/features/campaigns';
import { outstanding, searchInvoices } from '@/features/invoices';
import { advertiserFinancials } from '@/features/stats';
import { publicRecord } from '@/features/tasks';
import { membersOf } from '@/features/team';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';

export async function generateMetadata({ params }: PageProps<'/admin/advertisers/[id]'>): Promise<Metadata> {
  const user = await requirePageUser('admin');
  return { title: (await orNotFound(findAdvertiser(user, await pathId(params)))).name };
}

export default async function AdvertiserPage({ params }: PageProps<'/admin/advertisers/[id]'>) {
  const user = await requirePageUser('admin');
  const id = await pathId(params);
  const advertiser = await orNotFound(findAdvertiser(user, id));
  const [members, campaigns, cover, { invoices }, due, spent, history, record] = await Promise.all([
    membersOf(user, id),
    listCampaigns(user, { advertiserId: id }),
    coverOf(user, id),
    searchInvoices(user, { advertiserId: id, pageSize: 5 }),
    outstanding(user, id),
    advertiserFinancials(user, id),
    historyOf({ type: 'advertiser', id }),
    publicRecord(id),
  ]);
  const money = (amount: number) => formatMoney(amount, { currency: advertiser.currency });
  const all = `/admin/invoices?advertiser=${id}`;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={advertiser.name}
        purpose={advertiser.email}
        breadcrumbs={[{ label: 'Advertisers', href: '/admin/advertisers' }]}
        action={<EditAdvertiser advertiser={advertiser} />}
      />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <StatTile
          label="Free cover"
          value={money(cover.free)}
          hint={`Neither owed nor reserved, of ${money(cover.cover)}`}
        />
        <StatTile
          label="Spent on campaigns"
          value={money(spent.spent)}
          hint={`Accepted tasks, all time${spent.converted ? ', each at the rate of its day' : ''}; ads apart`}
        />
        <StatTile label="Open invoices" value={money(due.pending)} href={`${all}&status=pending`} />
        <StatTile label="Overdue" value={money(due.overdue)} href={`${all}&status=overdue`} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-6">
          <CoverCard cover={cover} statement={addresses.admin.prepaid(id)} />
          <MemberTable members={members} self={user.id} managed={false} />
          <OrganisationCampaigns campaigns={campaigns} />
          {invoices.length > 0 && (
            <section aria-labelledby="invoices" className="grid gap-3">
              <div className="flex items-center justify-between gap-4">
                <h2 id="invoices" className="font-semibold text-base">
                  Latest invoices
                </h2>
                <ButtonLink href={all} size="sm">
                  All invoices
                </ButtonLink>
              </div>
              <InvoiceTable
                invoices={invoices}
                params={{ advertiser: String(id) }}
                search={readInvoiceSearch({})}
                base="/admin/invoices"
                brief
              />
            </section>
          )}
          <Card title="Billing details">
            <BillingForm organisation={advertiser} />
          </Card>
        </div>
        <div className="grid gap-4">
          <OrganisationFacts organisation={advertiser} />
          <PublicRecordCard {...record} />
          <AuditHistory entries={history} />
        </div>
      </div>
    </div>
  );
}
