import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { findCampaign } from '@/features/campaigns';

/** The campaign in the address of a desk, and who works at it. */
export async function deskCampaign(params: Promise<{ id: string }>) {
  const user = await requirePageUser('advertiser', 'admin');
  const id = await pathId(params);
  return { user, id, campaign: await orNotFound(findCampaign(user, id)) };
}
