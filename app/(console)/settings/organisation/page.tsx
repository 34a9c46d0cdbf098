import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isInOrganisation } from '@/auth/actor';
import { requirePageUser } from '@/auth/page';
import { BillingForm } from '@/components/advertisers/billing-form';
import { OrganisationFacts } from '@/components/advertisers/organisation-facts';
import { OpenOrganisation } from '@/components/team/open-organisation';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { findAdvertiser } from '@/features/advertisers';
import { organisationCurrencies } from '@/features/users';
import { countryOptions } from '@/lib/countries';

export const metadata: Metadata = { title: 'Organisation' };

export default async function OrganisationPage() {
  const user = await requirePageUser();
  if (user.role === 'admin') notFound();
  if (!isInOrganisation(user)) {
    return (
      <div className="grid gap-6">
        <PageHeader
          title="Organisation"
          purpose={
            user.role === 'influencer'
              ? 'An organisation pays for ads. Open one to advertise. What you do as an influencer stays as it is.'
              : 'You are not in one yet. Open one of your own, or follow the link in an invitation.'
          }
        />
        <Card title="Open an organisation" className="max-w-xl">
          <OpenOrganisation email={user.email} currencies={await organisationCurrencies()} />
        </Card>
      </div>
    );
  }
  const organisation = await findAdvertiser(user, user.advertiserId);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Organisation"
        purpose="Your name and billing details. Invoices keep the details they were issued with."
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card title="Details">
          {isInOrganisation(user, 'owner', 'billing') ? (
            <BillingForm organisation={organisation} countries={countryOptions()} />
          ) : (
            <p className="text-muted text-sm">An owner or the billing contact can change these.</p>
          )}
        </Card>
        <OrganisationFacts organisation={organisation} />
      </div>
    </div>
  );
}
