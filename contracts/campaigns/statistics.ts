import { z } from 'zod';
import { adminTokens, staffTokens } from '@/auth/scheme';
import type { NetworkResult, Window } from '@/features/stats';
import { Day, FormId, Maybe } from '@/lib/fields';
import { type SocialNetwork, socialNetworks } from '@/nouns/networks';
import { NoParameters } from './bodies';
import { campaignsApi } from './face';

const count = z.int().min(0);
const money = z.number();

/** Whole UTC days, both included; either may be missing. */
const DateWindow = z.object({ date_from: Maybe(Day), date_to: Maybe(Day) });

/** The window as the product names it. */
export const toWindow = ({ date_from, date_to }: z.output<typeof DateWindow>): Window => ({
  from: date_from,
  to: date_to,
});

const year = { date_from: '2024-01-01', date_to: '2024-12-31' };

export const advertiserFinancials = campaignsApi.post('/advertiser/stats/financial/', {
  source: '000-14',
  summary: 'What an advertiser spent on campaigns',
  description:
    'Payments of tasks accepted in the window, in the currency of the advertiser, each by the exchange rate of the day it was accepted. `total_campaigns` counts campaigns that ran in the window; `average_cpm` is spent / reach x 1000. Ads are apart.',
  auth: staffTokens,
  reads: true,
  body: DateWindow.extend({ advertiser_id: FormId }),
  output: z.object({
    total_spent: money,
    total_campaigns: count,
    average_cpm: money,
    currency: z.string(),
  }),
  example: {
    request: { advertiser_id: 123, ...year },
    response: { total_spent: 5000, total_campaigns: 10, average_cpm: 25, currency: 'USD' },
  },
});

export const campaignTotals = campaignsApi.post('/campaigns/stats/general/', {
  source: '000-17',
  summary: 'Campaigns created in a window',
  description: 'The total counts every status, so the parts may sum to less. Advertisers get their own.',
  auth: staffTokens,
  reads: true,
  body: DateWindow,
  output: z.object({
    total_campaigns: count,
    active_campaigns: count,
    completed_campaigns: count,
    pending_campaigns: count,
  }),
  example: {
    request: year,
    response: {
      total_campaigns: 50,
      active_campaigns: 15,
      completed_campaigns: 30,
      pending_campaigns: 5,
    },
  },
});

export const campaignsByStatus = campaignsApi.post('/campaigns/stats/status/', {
  source: '000-18',
  summary: 'Campaigns by status',
  description: 'A campaign past its end reads as completed. Advertisers get their own.',
  auth: staffTokens,
  reads: true,
  body: DateWindow,
  output: z.object({
    draft: count,
    pending: count,
    active: count,
    paused: count,
    completed: count,
    cancelled: count,
  }),
  example: { response: { draft: 5, pending: 10, active: 15, paused: 3, completed: 30, cancelled: 2 } },
});

export const campaignsByNetwork = campaignsApi.post('/campaigns/stats/networks/', {
  source: '000-19',
  summary: 'Campaigns by network',
  description: 'A campaign on two networks counts in both. `youtube` appears once a campaign uses it.',
  auth: staffTokens,
  reads: true,
  body: NoParameters,
  output: z.object({
    instagram: count,
    facebook: count,
    twitter: count,
    tiktok: count,
    youtube: count.optional(),
  }),
  example: { response: { instagram: 25, facebook: 20, twitter: 10, tiktok: 5 } },
});

/** The four documented networks always, youtube only where there is something to say. */
export const toNetworkCounts = ({ youtube, ...counts }: Record<SocialNetwork, number>) =>
  youtube > 0 ? { ...counts, youtube } : counts;

export const campaignByNetwork = campaignsApi.post('/campaign/stats/networks/', {
  source: '000-20',
  summary: 'What a campaign achieved on each network',
  description:
    'Accepted and paid tasks with a post. Every network of the campaign is there. Engagement is likes + comments + shares.',
  auth: staffTokens,
  reads: true,
  body: z.object({ campaign_id: FormId }),
  output: z.partialRecord(
    z.enum(socialNetworks),
    z.object({ posts: count, reach: count, engagement: count }),
  ),
  example: {
    request: { campaign_id: 123 },
    response: {
      instagram: { posts: 50, reach: 10000, engagement: 500 },
      facebook: { posts: 30, reach: 8000, engagement: 400 },
    },
  },
});

export const toNetworkResults = (rows: NetworkResult[]) =>
  Object.fromEntries(
    rows.map(({ network, posts, reach, engagement }) => [network, { posts, reach, engagement }]),
  );

export const campaignCosts = campaignsApi.post('/campaign/stats/costs/', {
  source: '000-21',
  summary: 'What a campaign has cost',
  description:
    'Payments of accepted and paid tasks with their bonuses. `average_cpm` is spent / reach x 1000.',
  auth: staffTokens,
  reads: true,
  body: z.object({ campaign_id: FormId }),
  output: z.object({ total_spent: money, average_cpm: money, currency: z.string() }),
  example: {
    request: { campaign_id: 123 },
    response: { total_spent: 2500, average_cpm: 25, currency: 'USD' },
  },
});

export const publishersByStatus = campaignsApi.post('/publishers/stats/status/', {
  source: '000-26',
  summary: 'Publishers by account status',
  description: 'A publisher is an influencer who submitted at least one network.',
  auth: adminTokens,
  reads: true,
  body: NoParameters,
  output: z.object({ active: count, inactive: count, suspended: count }),
  example: { response: { active: 150, inactive: 50, suspended: 10 } },
});

export const publisherActivity = campaignsApi.post('/publishers/stats/activity/', {
  source: '000-27',
  summary: 'What publishers achieved',
  description: 'Accepted and paid tasks that were completed in the window.',
  auth: adminTokens,
  reads: true,
  body: DateWindow,
  output: z.object({ total_posts: count, total_reach: count, total_engagement: count }),
  example: {
    request: year,
    response: { total_posts: 500, total_reach: 100000, total_engagement: 5000 },
  },
});

export const sexShares = campaignsApi.post('/users/stats/sex/', {
  source: '000-37',
  summary: 'Users by sex',
  description: 'Whole percentages that sum to 100, or 0 without users. Who did not say is left out.',
  auth: adminTokens,
  reads: true,
  body: NoParameters,
  output: z.object({ male: count, female: count }),
  example: { response: { male: 60, female: 40 } },
});

export const ageShares = campaignsApi.post('/users/stats/age/', {
  source: '000-38',
  summary: 'Users by age',
  description: 'Whole percentages that sum to 100, or 0 without users. Age is of today in UTC.',
  auth: adminTokens,
  reads: true,
  body: NoParameters,
  output: z.object({ '18-24': count, '25-34': count, '35-44': count, '45+': count }),
  example: { response: { '18-24': 30, '25-34': 40, '35-44': 20, '45+': 10 } },
});

export const preferenceShares = campaignsApi.post('/users/stats/preferences/', {
  source: '000-39',
  summary: 'Users by preference',
  description:
    'Whole percentages of all choices that sum to 100, or 0 without any. `other` collects every other category.',
  auth: adminTokens,
  reads: true,
  body: NoParameters,
  output: z.object({
    fashion: count,
    beauty: count,
    technology: count,
    food: count,
    travel: count,
    other: count,
  }),
  example: {
    response: { fashion: 25, beauty: 20, technology: 15, food: 10, travel: 10, other: 20 },
  },
});

export const pendingWork = campaignsApi.post('/general/stats/pending/', {
  source: '000-40',
  summary: 'What waits',
  description: '`pending_tasks` nobody has completed; `under_review_tasks` wait for staff.',
  auth: adminTokens,
  reads: true,
  body: NoParameters,
  output: z.object({
    pending_campaigns: count,
    pending_tasks: count,
    pending_approvals: count,
    under_review_tasks: count.optional(),
  }),
  example: { response: { pending_campaigns: 5, pending_tasks: 50, pending_approvals: 20 } },
});

export const platformFinancials = campaignsApi.post('/general/stats/financial/', {
  source: '000-41',
  summary: 'What came in and went out',
  description:
    'In US dollars, each amount by the exchange rate of its own day, so that days add up to their window. Revenue is the campaign part of paid invoices issued in the window, `ads_revenue` their ad part; payouts are tasks paid in the window.',
  auth: adminTokens,
  reads: true,
  body: DateWindow,
  output: z.object({
    total_revenue: money,
    total_payouts: money,
    currency: z.string(),
    ads_revenue: money.optional(),
  }),
  example: {
    request: year,
    response: { total_revenue: 10000, total_payouts: 8000, currency: 'USD' },
  },
});

const MaybeCampaign = z.object({ campaign_id: Maybe(FormId) });

export const estimatedPublishers = campaignsApi.post('/general/stats/estimated-publishers/', {
  source: '000-42',
  summary: 'How many could publish, and how many can',
  description:
    'Influencers who are not suspended, and the active ones with an accepted network. `campaign_id` narrows both to its networks and to allowed countries.',
  auth: adminTokens,
  reads: true,
  body: MaybeCampaign,
  output: z.object({ estimated_publishers: count, active_publishers: count }),
  example: { response: { estimated_publishers: 500, active_publishers: 300 } },
});

export const potentialPublishers = campaignsApi.post('/general/stats/potential-publishers/', {
  source: '000-43',
  summary: 'How many could publish but cannot yet',
  description: 'Estimated less active publishers, and their part of the estimated, 0 to 1.',
  auth: adminTokens,
  reads: true,
  body: MaybeCampaign,
  output: z.object({ potential_publishers: count, conversion_rate: z.number().min(0).max(1) }),
  example: { response: { potential_publishers: 200, conversion_rate: 0.4 } },
});
