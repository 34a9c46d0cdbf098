import { z } from 'zod';
import { appBrowsing, everyone, staffTokens } from '@/auth/scheme';
import { FormId, Maybe, OptionalText, oneOf } from '@/lib/fields';
import { Network } from '@/nouns/fields/networks';
import { viewPath } from '../view';
import { Paging } from './bodies';
import { CampaignApp, CampaignAppDetail, CampaignBackend, CampaignPublic } from './campaign-rows';
import { campaignsApi } from './face';

const Category = Maybe(
  z.preprocess((value) => (typeof value === 'number' ? String(value) : value), OptionalText(100)),
).describe('A name, in any case, or an id.');

const summer = {
  id: 123,
  type: 'influencer' as const,
  name: 'Summer Fashion Campaign',
  tagline: 'Show off your summer style',
  description: 'Promote our latest summer collection',
  image_logo: 'https://example.com/logo.jpg',
  image_post: 'https://example.com/post.jpg',
  hashtags: ['#summer', '#fashion'],
  date_end: { year: 2024, month: 8, day: 31, hour: 23, minute: 59, second: 59 },
  networks: ['instagram', 'facebook'],
  currency: 'USD',
  tasks: {
    time: 72,
    time_type: 'hours' as const,
    bonus: { active: true, promo_reach: 50, promo_engagement_rate: 25, promo_best_post: 100 },
    minimum_reward: 25,
  },
  tasks_featured: true,
  tasks_leaderboard: true,
};

export const getCampaigns = campaignsApi.post('/get/campaigns/', {
  source: '000-02',
  summary: 'Browse campaigns',
  description: 'Filters combine. `joined` needs an acting user. An unknown category gives an empty list.',
  auth: appBrowsing,
  alsoGet: true,
  body: z.object({
    filter: Maybe(oneOf(['active', 'upcoming', 'completed', 'joined', 'all'])),
    category: Category,
    network: Maybe(Network),
    ...Paging.shape,
  }),
  view: ({ body }) => viewPath('campaigns', body),
  output: z.object({ campaigns: z.array(CampaignApp) }),
  example: {
    request: { filter: 'active', category: 'fashion', network: 'instagram' },
    response: { campaigns: [summer] },
  },
});

export const getCampaign = campaignsApi.post('/get/campaign/', {
  source: '000-03',
  summary: 'One campaign',
  description: 'Takes `id`, or `campaign_id` as everywhere else.',
  auth: appBrowsing,
  alsoGet: true,
  body: z
    .object({ id: Maybe(FormId), campaign_id: Maybe(FormId) })
    .transform(({ id, campaign_id }, context) => {
      const chosen = id ?? campaign_id;
      if (chosen !== undefined) return { id: chosen };
      context.addIssue({ code: 'custom', path: ['id'], message: 'is missing' });
      return z.NEVER;
    }),
  view: ({ body }) => viewPath(`campaigns/${body.id}`),
  output: CampaignAppDetail,
  example: {
    request: { id: 123 },
    response: {
      ...summer,
      publisher: {
        social_users_available: { instagram: true, facebook: false },
        social_pages_available: { instagram: true, facebook: true },
        social_walls_available: { instagram: false, facebook: true },
        social_channels_available: { instagram: false, facebook: false },
      },
      attachment: 'https://example.com/attachment.pdf',
    },
  },
});

export const getPublicCampaigns = campaignsApi.post('/get/public/campaigns/', {
  source: '000-09',
  summary: 'Campaigns for everyone',
  auth: everyone,
  cors: true,
  alsoGet: true,
  cacheSeconds: 60,
  body: z.object({
    filter: Maybe(oneOf(['active', 'upcoming', 'completed', 'all'])),
    category: Category,
    network: Maybe(Network),
    ...Paging.shape,
  }),
  view: ({ body }) => viewPath('campaigns', body),
  output: z.object({ campaigns: z.array(CampaignPublic) }),
  example: {
    request: { filter: 'active', category: 'fashion' },
    response: {
      campaigns: [
        {
          id: 123,
          name: 'Summer Fashion Campaign',
          tagline: 'Show off your summer style',
          image_logo: 'https://example.com/logo.jpg',
          networks: ['instagram', 'facebook'],
          currency: 'USD',
          minimum_reward: 25,
        },
      ],
    },
  },
});

const nobody = {
  social_users_available: {},
  social_pages_available: {},
  social_walls_available: {},
  social_channels_available: {},
  social_extras_available: {},
};

export const listCampaigns = campaignsApi.post('/campaigns/', {
  source: '000-10',
  summary: 'All campaigns, those of an advertiser, or those open to a user',
  description: '`advertiser_id` wins over `user_id`. An advertiser sees its own campaigns only.',
  auth: staffTokens,
  alsoGet: true,
  body: z.object({ advertiser_id: Maybe(FormId), user_id: Maybe(FormId), ...Paging.shape }),
  output: z.array(CampaignBackend),
  example: {
    request: { advertiser_id: 1 },
    response: [
      {
        id: 1,
        type: 'standard',
        name: 'campaign name',
        tagline: 'Tagline',
        description: '\n\nTest descriptions for the show us your pet campaign\n\nRequirements\n\n',
        image_logo: '/static/media/campaigns/advertiser_1/2025-07-14__08-07-06__bdefault_campaign_base.jpg',
        image_post:
          '/static/media/campaigns/advertiser_1/2025-07-14__08-07-06__bistockphoto-536315459-612x612.jpg',
        hashtags: ['hashtag'],
        date_end: { year: 2025, month: 7, day: 16, hour: 16, minute: 14, second: 34 },
        networks: ['facebook', 'instagram'],
        currency: 'USD',
        tasks: {
          time: 24,
          time_type: 'hours',
          bonus: { active: true, promo_reach: 0.0, promo_engagement_rate: 0.0, promo_best_post: 0.0 },
          minimum_reward: 100.0,
        },
        tasks_featured: [],
        tasks_leaderboard: [],
        publisher: nobody,
      },
    ],
  },
});

export const readCampaign = campaignsApi.post('/campaign/get/', {
  summary: 'One campaign in any status',
  auth: staffTokens,
  alsoGet: true,
  body: z.object({ campaign_id: FormId }),
  output: CampaignBackend,
});

export const allowedCampaigns = campaignsApi.post('/general/lists/allowed-campaigns/', {
  source: '000-49',
  summary: 'Campaigns one may join now',
  description: 'Active and not past their end, by name; an advertiser sees its own only.',
  auth: staffTokens,
  alsoGet: true,
  body: Paging,
  output: z.object({ campaigns: z.array(z.object({ id: z.int(), name: z.string() })) }),
  example: { response: { campaigns: [{ id: 123, name: 'Summer Fashion Campaign' }] } },
});
