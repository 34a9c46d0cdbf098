import { CampaignPreview } from '@/components/campaigns/desk/campaign-preview';
import { SentBack } from '@/components/campaigns/desk/campaign-state';
import { nameOf } from '@/components/campaigns/desk/campaign-words';
import { DeleteDraft } from '@/components/campaigns/desk/delete-draft';
import { PageHeader } from '@/components/ui/page-header';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Campaign, WorstCase } from '@/features/campaigns';
import { addresses } from '@/nouns/addresses';
import { CostCard } from './cost-card';
import { GoOn } from './go-on';
import { ReviewStep } from './review-step';
import { type Choices, StepFields } from './step-fields';
import { StepNav } from './step-nav';
import type { WizardStep } from './wizard-steps';

/** A campaign that is written or changed step by step, with what it costs and how it will look beside it. */
export function CampaignWizard({
  campaign,
  step,
  lack,
  cost,
  reason,
  choices,
  field,
  list,
}: {
  campaign: Campaign;
  step: WizardStep;
  /** What an approval still needs, by field. */
  lack: Record<string, string>;
  cost: WorstCase;
  /** Why it was sent back. */
  reason: string | null;
  choices: Choices;
  /** The field to begin with. */
  field: string | undefined;
  /** The list it belongs to. */
  list: string;
}) {
  const { status } = campaign;
  const draft = status === 'draft';
  return (
    <div className="grid gap-6">
      <PageHeader
        title={nameOf(campaign)}
        badge={<StatusBadge of="campaign" status={status} />}
        purpose={
          draft
            ? 'Saved as you write. Only its organisation and Fanfare’s staff see it until it is approved.'
            : 'Changes take effect when you save them. People who have already joined keep the reward they were promised.'
        }
        action={draft && <DeleteDraft id={campaign.id} name={nameOf(campaign)} list={list} />}
        breadcrumbs={[
          { label: 'Campaigns', href: list },
          { label: nameOf(campaign), href: addresses.campaignDesk(campaign.id) },
        ]}
      />
      {draft && <SentBack reason={reason} />}
      {draft && step === 'basics' && <GoOn id={campaign.id} />}
      <StepNav
        id={campaign.id}
        current={step}
        lacking={Object.keys(lack)}
        opened={draft ? campaign.openedSteps : undefined}
        review={draft}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="grid gap-6">
          {step === 'review' ? (
            <>
              <ReviewStep id={campaign.id} lack={lack} />
              <CampaignPreview campaign={campaign} />
            </>
          ) : (
            <StepFields key={step} campaign={campaign} step={step} choices={choices} field={field} />
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
