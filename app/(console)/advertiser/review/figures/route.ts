import { postsWithoutFigures } from '@/app/review';
import { requireCampaignPage } from '@/auth/page';

/** The posts of the organisation's campaigns that wait for figures, as a file to fill in. */
export const GET = async (request: Request): Promise<Response> =>
  postsWithoutFigures(await requireCampaignPage('owner', 'member'), request);
