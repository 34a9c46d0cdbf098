import { notFound } from 'next/navigation';
import { orNotFound } from '@/auth/page';
import { browseCampaign } from '@/features/campaigns';

/** Asks for the campaign before the skeleton is sent: what follows that can no longer answer 404. */
export default async function CampaignLayout({ params, children }: LayoutProps<'/campaigns/[id]'>) {
  const { id } = await params;
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  await orNotFound(browseCampaign(Number(id)));
  return children;
}
