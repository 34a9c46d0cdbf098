import { Pencil } from 'lucide-react';
import type { Metadata } from 'next';
import { deskCampaign } from '@/app/desk-campaign';
import { StateNote } from '@/components/campaigns/desk/campaign-state';
import { CampaignTabs } from '@/components/campaigns/desk/campaign-tabs';
import { nameOf } from '@/components/campaigns/desk/campaign-words';
import { CloneButton } from '@/components/campaigns/desk/clone-button';
import { DeleteDraft } from '@/components/campaigns/desk/delete-draft';
import { StatusButton } from '@/components/campaigns/desk/status-button';
import { stepsFrom } from '@/components/campaigns/desk/status-steps';
import { FundedMark } from '@/components/campaigns/funded-mark';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { StatusBadge } from '@/components/ui/status-badge';
import { sentBackBecause, transitions } from '@/features/campaigns';
import { addresses } from '@/nouns/addresses';

/** What the tab shows names its campaign, since several of them are open at once. */
export async function generateMetadata({
  params,
}: LayoutProps<'/advertiser/campaigns/[id]'>): Promise<Metadata> {
  const { campaign } = await deskCampaign(params);
  const name = nameOf(campaign);
  return { title: { template: `%s of ${name} · Fanfare`, default: name } };
}

export default async function CampaignLayout({
  params,
  children,
}: LayoutProps<'/advertiser/campaigns/[id]'>) {
  const { user, id, campaign } = await deskCampaign(params);
  const { status } = campaign;
  const reason = await sentBackBecause(user, id);
  const mayEdit = user.role === 'admin' || user.advertiserRole !== 'billing';
  const quick = stepsFrom(status, transitions[status]).find(({ to, undo }) => undo || to === 'draft');
  const open = status !== 'completed' && status !== 'cancelled';
  const name = nameOf(campaign);
  const list = user.role === 'admin' ? '/admin/campaigns' : '/advertiser/campaigns';
  return (
    <div className="grid gap-6">
      <PageHeader
        title={name}
        badge={
          <>
            <StatusBadge of="campaign" status={status} />
            <FundedMark campaign={campaign} />
          </>
        }
        purpose={campaign.tagline || undefined}
        breadcrumbs={[{ label: 'Campaigns', href: list }]}
        action={
          mayEdit && (
            <>
              {quick && <StatusButton id={id} name={name} step={quick} primary={status === 'paused'} />}
              {open && (
                <ButtonLink
                  href={addresses.campaignEditor(id)}
                  variant={status === 'draft' ? 'primary' : 'secondary'}
                  icon={Pencil}
                >
                  {status === 'draft' ? 'Continue writing' : 'Edit'}
                </ButtonLink>
              )}
              <CloneButton id={id} />
              {status === 'draft' && <DeleteDraft id={id} name={name} list={list} />}
            </>
          )
        }
      />
      <StateNote campaign={campaign} reason={reason} mayEdit={mayEdit} />
      <CampaignTabs
        id={id}
        counts={{ participants: campaign.participantsCount, briefs: campaign.briefs.length }}
      />
      {children}
    </div>
  );
}
