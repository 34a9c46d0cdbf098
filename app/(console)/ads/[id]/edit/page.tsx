import type { Metadata } from 'next';
import { orNotFound, requireOrganisationPage } from '@/auth/page';
import { AdForm } from '@/components/ads/ad-form';
import { targetDraft } from '@/components/ads/target-draft';
import { PageHeader } from '@/components/ui/page-header';
import { ownAd } from '@/features/ads';
import { dayOf } from '@/lib/dates';
import { addresses } from '@/nouns/addresses';
import { targetChoices } from '../../target-choices';

export async function generateMetadata({ params }: PageProps<'/ads/[id]/edit'>): Promise<Metadata> {
  const user = await requireOrganisationPage('owner', 'member');
  return { title: `Edit · ${(await orNotFound(ownAd(user, (await params).id))).title}` };
}

export default async function EditAdPage({ params }: PageProps<'/ads/[id]/edit'>) {
  const user = await requireOrganisationPage('owner', 'member');
  const ad = await orNotFound(ownAd(user, (await params).id));
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Edit ad"
        purpose="Changes apply to the next view; what was spent stays as it was."
        breadcrumbs={[
          { label: 'Ads', href: '/ads' },
          { label: ad.title, href: addresses.ad(ad.id) },
        ]}
      />
      <AdForm
        currency={ad.currency}
        advertiser={ad.advertiser}
        choices={await targetChoices()}
        ad={{
          id: ad.id,
          title: ad.title,
          content: ad.content,
          budget: String(ad.budget),
          pricePerView: String(ad.pricePerView),
          mediaUrl: ad.mediaUrl ?? '',
          targetUrl: ad.targetUrl ?? '',
          chargePolicy: ad.chargePolicy,
          startsAt: ad.startsAt ? dayOf(ad.startsAt) : '',
          endsAt: ad.endsAt ? dayOf(ad.endsAt) : '',
          dailyCap: ad.dailyCap === null ? '' : String(ad.dailyCap),
          timeZone: ad.timeZone,
          pacing: ad.pacing,
          targeting: targetDraft(ad.targeting),
        }}
      />
    </div>
  );
}
