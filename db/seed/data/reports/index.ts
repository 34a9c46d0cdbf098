import { postAndUserReports } from './posts-and-users';
import { productAndCommentReports } from './products-and-comments';
import type { DemoReport } from './report';

export type { DemoReport } from './report';

/** Reports of the demo world over posts, users, products (ads) and comments; `ad-3` is the third of the ads. */
export const reports: readonly DemoReport[] = [...postAndUserReports, ...productAndCommentReports];
