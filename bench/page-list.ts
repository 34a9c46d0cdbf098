import type { Sql } from 'postgres';
import { cookieOf } from './accounts';

/** Who looks at a page. */
export type Viewer = 'advertiser' | 'admin';

const emails: Record<Viewer, string> = {
  advertiser: 'brand@fanfare.example',
  admin: 'admin@fanfare.example',
};

/** The session cookie of the demo world's advertiser or administrator, as a request sends it. */
export const cookieFor = (sql: Sql, viewer: Viewer): Promise<string> => cookieOf(sql, emails[viewer]);

/** The pages of advertisers and administrators, those about one thing with the busiest one of its kind. */
export async function pagesOf(sql: Sql): Promise<{ address: string; as: Viewer }[]> {
  const [it] = await sql`
    select (select campaign_id from tasks group by 1 order by count(*) desc, 1 limit 1) as campaign,
      (select user_id from tasks where user_id is not null group by 1 order by count(*) desc, 1 limit 1) as person,
      (select advertiser_id from users where email = ${emails.advertiser}) as organisation,
      (select id from ads order by views_count desc limit 1) as ad,
      (select id from invoices where advertiser_id =
        (select advertiser_id from users where email = ${emails.advertiser}) order by id desc limit 1) as invoice`;
  const advertiser = [
    '/advertiser',
    '/advertiser/campaigns',
    '/advertiser/campaigns?q=crowd&sort=ending',
    '/advertiser/campaigns/new',
    `/advertiser/campaigns/${it?.campaign}`,
    ...['participants', 'tasks', 'leaderboard', 'activity', 'briefs', 'settings'].map(
      (tab) => `/advertiser/campaigns/${it?.campaign}/${tab}`,
    ),
    '/advertiser/review',
    '/advertiser/team',
    '/ads',
    '/ads/new',
    `/ads/${it?.ad}`,
    '/invoices',
    `/invoices/${it?.invoice}`,
    '/notifications',
  ];
  const admin = [
    '/admin',
    '/admin?period=12m',
    '/admin/campaigns',
    '/admin/tasks',
    '/admin/ads',
    `/admin/ads/${it?.ad}`,
    '/admin/networks',
    '/admin/reports',
    '/admin/payouts',
    '/admin/invoices',
    '/admin/users',
    '/admin/users?q=crowd19',
    `/admin/users/${it?.person}`,
    '/admin/advertisers',
    '/admin/lists',
    '/admin/rates',
    '/admin/tokens',
    '/admin/applications',
    '/admin/audit',
    '/admin/audit?action=tasks.complete',
    '/admin/books',
    '/admin/system',
    '/notifications',
  ];
  return [
    ...advertiser.map((address) => ({ address, as: 'advertiser' as const })),
    ...admin.map((address) => ({ address, as: 'admin' as const })),
  ];
}
