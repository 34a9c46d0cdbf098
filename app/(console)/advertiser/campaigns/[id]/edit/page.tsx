import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { deskCampaign } from '@/app/desk-campaign';
import { CampaignWizard } from '@/components/campaigns/wizard/campaign-wizard';
import { currenciesOf, readStep } from '@/components/campaigns/wizard/wizard-steps';
import { asked } from '@/components/ui/search-params';
import { lackOf, lackOfTerms, sentBackBecause, worstCase } from '@/features/campaigns';
import { allowedCategories, allowedCountries, listRates } from '@/features/lists';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Edit campaign' };

type Props = PageProps<'/advertiser/campaigns/[id]/edit'>;

export default async function EditCampaignPage({ params, searchParams }: Props) {
  const { user, id, campaign } = await deskCampaign(params);
  const query = await searchParams;
  const { status } = campaign;
  const step = readStep(query.step);
  const mayEdit = user.role === 'admin' || user.advertiserRole !== 'billing';
  const over = status === 'completed' || status === 'cancelled';
  if (!mayEdit || over || (step === 'review' && status !== 'draft')) redirect(addresses.campaignDesk(id));
  const [needs, cost, reason, categories, countries, rates] = await Promise.all([
    status === 'draft' ? lackOf(id) : {},
    worstCase(user, id),
    sentBackBecause(user, id),
    allowedCategories(),
    allowedCountries(),
    listRates(user),
  ]);
  return (
    <CampaignWizard
      campaign={campaign}
      step={step}
      lack={{ ...needs, ...lackOfTerms(campaign) }}
      cost={cost}
      reason={reason}
      choices={{ categories, countries, currencies: currenciesOf(campaign, rates) }}
      field={asked(query).value('field')}
      list={user.role === 'admin' ? '/admin/campaigns' : '/advertiser/campaigns'}
    />
  );
}
