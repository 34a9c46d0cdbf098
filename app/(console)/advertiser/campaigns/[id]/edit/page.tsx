import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { CampaignPreview } from '@/components/campaigns/desk/campaign-preview';
import { SentBack } from '@/components/campaigns/desk/campaign-state';
import { nameOf } from '@/components/campaigns/desk/campaign-words';
import { DeleteDraft } from '@/components/campaigns/desk/delete-draft';
import { CostCard } from '@/components/campaigns/wizard/cost-card';
import { ReviewStep } from '@/components/campaigns/wizard/review-step';
import { StepFields } from '@/components/campaigns/wizard/step-fields';
import { StepNav } from '@/components/campaigns/wizard/step-nav';
import { readStep } from '@/components/campaigns/wizard/wizard-steps';
import { PageHeader } from '@/components/ui/page-header';
import { asked } from '@/components/ui/search-params';
import { StatusBadge } from '@/components/ui/status-badge';
import { findCampaign, lackOf, lackOfBudget, sentBackBecause, worstCase } from '@/features/campaigns';
import { allowedCategories, allowedCountries, listRates } from '@/features/lists';
import { addresses } from '@/nouns/addresses';
import { isCurrency } from '@/nouns/money';

export const metadata: Metadata = { title: 'Edit campaign' };

type Props = PageProps<'/advertiser/campaigns/[id]/edit'>;

export default async function EditCampaignPage({ params, searchParams }: Props) {
  const user = await requirePageUser('advertiser', 'admin');
  const id = await pathId(params);
  const query = await searchParams;
  const campaign = await orNotFound(findCampaign(user, id));
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
  const lack = { ...needs, ...lackOfBudget(campaign) };
  const payable = rates.map(({ currency }) => currency).filter(isCurrency);
  const currencies = [...new Set([campaign.currency, ...payable])].sort();
  const list = user.role === 'admin' ? '/admin/campaigns' : '/advertiser/campaigns';
  const field = asked(query).value('field');
  return (
    <div className="grid gap-6">
      <PageHeader
        title={nameOf(campaign)}
        badge={<StatusBadge of="campaign" status={status} />}
        purpose={
          status === 'draft'
            ? 'Saved as you write. Only your organisation and Fanfare’s staff see it until it is approved.'
            : 'Changes take effect when you save them. People who have already joined keep the reward they were promised.'
        }
        action={status === 'draft' && <DeleteDraft id={id} name={nameOf(campaign)} list={list} />}
        breadcrumbs={[
          { label: 'Campaigns', href: list },
          { label: nameOf(campaign), href: addresses.campaignDesk(id) },
        ]}
      />
      {status === 'draft' && <SentBack reason={reason} />}
      <StepNav
        id={id}
        current={step}
        lacking={Object.keys(lack)}
        opened={status === 'draft' ? campaign.openedSteps : undefined}
        review={status === 'draft'}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="grid gap-6">
          {step === 'review' ? (
            <>
              <ReviewStep id={id} lack={lack} />
              <CampaignPreview campaign={campaign} />
            </>
          ) : (
            <StepFields
              key={step}
              campaign={campaign}
              step={step}
              choices={{ categories, countries, currencies }}
              field={field}
            />
          )}
        </div>
        <div className="grid gap-6 lg:sticky lg:top-20">
          {(step === 'rewards' || step === 'audience' || step === 'review') && (
            <CostCard
              cost={cost}
              seats={campaign.participantsLimit}
              running={status === 'active' || status === 'paused'}
            />
          )}
          {(step === 'basics' || step === 'brief' || step === 'dates') && (
            <CampaignPreview campaign={campaign} />
          )}
        </div>
      </div>
    </div>
  );
}
