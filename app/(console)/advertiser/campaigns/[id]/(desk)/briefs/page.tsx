import type { Metadata } from 'next';
import { deskCampaign } from '@/app/desk-campaign';
import { BriefList } from '@/components/campaigns/desk/brief-list';
import { NewBrief } from '@/components/campaigns/desk/new-brief';
import { EmptyState } from '@/components/ui/empty-state';
import { listTasks } from '@/features/tasks';
import { formatMoney } from '@/nouns/money';
import { itemsOf } from '@/nouns/requirements';

export const metadata: Metadata = { title: 'Briefs' };

export default async function BriefsPage({ params }: PageProps<'/advertiser/campaigns/[id]/briefs'>) {
  const { user, id, campaign } = await deskCampaign(params);
  const briefs = await listTasks(user, { campaignId: id, assigned: false });
  const over = campaign.status === 'completed' || campaign.status === 'cancelled';
  const mayEdit = !over && (user.role === 'admin' || user.advertiserRole !== 'billing');
  const add = mayEdit && (
    <NewBrief
      campaignId={id}
      pays={formatMoney(campaign.postRate, { currency: campaign.currency })}
      people={campaign.participantsCount}
      requirements={itemsOf(campaign)}
    />
  );
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-muted text-sm">
          The campaign's own task comes from its description. A brief is one more task that everybody in the
          campaign gets; it pays the reward of a post and counts in the worst case.
        </p>
        {briefs.length > 0 && add}
      </div>
      {briefs.length === 0 ? (
        <EmptyState title="No further briefs" action={add}>
          Everybody who joins gets the campaign's own task only.
        </EmptyState>
      ) : (
        <BriefList briefs={briefs} mayEdit={mayEdit} />
      )}
    </div>
  );
}
