import { postsWithoutFigures } from '@/app/review';
import { requirePageUser } from '@/auth/page';

/** The posts of any campaign that wait for figures, as a file to fill in. */
export const GET = async (request: Request): Promise<Response> =>
  postsWithoutFigures(await requirePageUser('admin'), request);
