import { orNotFound } from '@/auth/page';
import { findWatchCampaign } from '@/features/watch';

/** Asks for the campaign before the skeleton is sent: what follows that can no longer answer 404. */
export default async function WatchCampaignLayout({ params, children }: LayoutProps<'/watch/[id]'>) {
  await orNotFound(findWatchCampaign((await params).id));
  return children;
}
