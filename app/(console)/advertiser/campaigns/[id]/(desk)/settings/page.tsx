import type { Metadata } from 'next';
import { deskCampaign } from '@/app/desk-campaign';
import {
  NewInfluencersCard,
  RegistrationCard,
  SettingsFacts,
  StatusCard,
} from '@/components/campaigns/desk/settings-cards';
import { stepsFrom } from '@/components/campaigns/desk/status-steps';
import { CostCard } from '@/components/campaigns/wizard/cost-card';
import { transitions, worstCase } from '@/features/campaigns';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage({ params }: PageProps<'/advertiser/campaigns/[id]/settings'>) {
  const { user, id, campaign } = await deskCampaign(params);
  const cost = await worstCase(user, id);
  const { status } = campaign;
  const mayEdit = user.role === 'admin' || user.advertiserRole !== 'billing';
  const open = status !== 'completed' && status !== 'cancelled';
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <div className="grid gap-4">
        <StatusCard campaign={campaign} steps={stepsFrom(status, transitions[status])} mayEdit={mayEdit} />
        <NewInfluencersCard campaign={campaign} mayEdit={mayEdit} />
        {open && <RegistrationCard campaign={campaign} mayEdit={mayEdit} />}
        {open && (
          <CostCard
            cost={cost}
            seats={campaign.participantsLimit}
            running={status === 'active' || status === 'paused'}
          />
        )}
      </div>
      <div className="grid gap-4">
        <SettingsFacts campaign={campaign} mayEdit={mayEdit && open} />
      </div>
    </div>
  );
}
