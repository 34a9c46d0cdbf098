import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { BillingForm } from '@/components/advertisers/billing-form';
import { CoverCard } from '@/components/advertisers/cover-card';
import { EditAdvertiser } from '@/components/advertisers/edit-advertiser';
import { OrganisationFacts } from '@/components/advertisers/organisation-facts';
import { TaxTreatmentForm } from '@/components/advertisers/tax-treatment-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { findAdvertiser } from '@/features/advertisers';
import { coverOf } from '@/features/campaigns';
import { countryOptions } from '@/lib/countries';
import { addresses } from '@/nouns/addresses';
import { Campaigns, Figures, History, Invoices, Members, Record, Reviews } from './parts';

export async function generateMetadata({ params }: PageProps<'/admin/advertisers/[id]'>): Promise<Metadata> {
  const user = await requirePageUser('admin');
  return { title: (await orNotFound(findAdvertiser(user, await pathId(params)))).name };
}

export default async function AdvertiserPage({ params }: PageProps<'/admin/advertisers/[id]'>) {
  const user = await requirePageUser('admin');
  const id = await pathId(params);
  const advertiser = await orNotFound(findAdvertiser(user, id));
  const cover = await coverOf(user, id);
  return (
    <div className="grid gap-6">
      <PageHeader
        title={advertiser.name}
        purpose={advertiser.email}
        breadcrumbs={[{ label: 'Advertisers', href: '/admin/advertisers' }]}
        action={<EditAdvertiser advertiser={advertiser} />}
      />
      <Figures admin={user} organisation={advertiser} cover={cover} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-6">
          <CoverCard cover={cover} statement={addresses.admin.prepaid(id)} />
          <Members admin={user} of={id} />
          <Reviews admin={user} of={id} />
          <Campaigns admin={user} of={id} />
          <Invoices admin={user} of={id} />
          <Card title="Billing details">
            <BillingForm organisation={advertiser} countries={countryOptions()} />
          </Card>
          <TaxTreatmentForm organisation={advertiser} />
        </div>
        <div className="grid gap-4">
          <OrganisationFacts organisation={advertiser} />
          <Record of={id} />
          <History of={id} />
        </div>
      </div>
    </div>
  );
}
