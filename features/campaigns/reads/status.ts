import { type SQL, sql } from 'drizzle-orm';
import type { campaignStatus } from '@/db/schema';
import { organisationSuspended } from '@/features/advertisers';

export type CampaignStatus = (typeof campaignStatus.enumValues)[number];

/**
 * SQL: the status every reader sees, of the `campaigns` row of the statement. A campaign that ran and is past
 * its `date_end` reads as completed from that very moment, without a job that has to notice; one that never
 * ran stays what it is.
 */
export const statusNow: SQL<CampaignStatus> = sql<CampaignStatus>`(case
  when campaigns.status in ('active', 'paused') and campaigns.date_end <= now() then 'completed'
  else campaigns.status::text end)`;

// What `statusNow` says, put so that an index can be read by it.

/** SQL: influencers may see the campaign. Drafts, pending and cancelled ones never leave by an App endpoint. */
export const shown = sql`campaigns.status in ('active', 'paused', 'completed')`;

/** SQL: the campaign reads as completed. */
export const completed = sql`(campaigns.status = 'completed'
  or campaigns.status in ('active', 'paused') and campaigns.date_end <= now())`;

/** SQL: the organisation behind the `campaigns` row of the statement is suspended. */
export const advertiserSuspended = organisationSuspended(sql`campaigns.advertiser_id`);

/** SQL: the campaign runs, and its organisation may run it. */
export const running = sql`(campaigns.status = 'active' and campaigns.date_end > now() and not ${advertiserSuspended})`;

/** SQL: the campaign takes participants, seats aside: it runs, and those who run it take more. `takesMore` says it to people. */
export const open = sql`(${running} and campaigns.joins_closed_at is null)`;
