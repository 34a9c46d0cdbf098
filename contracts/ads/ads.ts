import { z } from 'zod';
import { signedIn } from '@/auth/scheme';
import type { Ad, AdChanges as AdChangesInput, NewAd as AdInput } from '@/features/ads';
import { camelled } from '@/lib/camel';
import { env } from '@/lib/env';
import { FormInteger, Uuid } from '@/lib/fields';
import { adPacings, chargePolicies } from '@/nouns/ads';
import { AdChanges, NewAd } from '@/nouns/fields/ads';
import { statusesOf } from '@/nouns/status';
import { deviceKinds } from '@/nouns/targeting';
import { named } from '../schema';
import { adsApi } from './face';

export const AdId = z.object({ id: Uuid });

/** The body of a new ad as the verb takes it. */
export const toNewAd = (body: z.output<typeof NewAd>): AdInput => camelled(body);

/** The body of changes as the verb takes it. */
export const toAdChanges = (body: z.output<typeof AdChanges>): AdChangesInput => camelled(body);

/** Whom and when an ad is served to. What is absent is open to everybody. */
export const TargetingJson = named(
  'AdTargeting',
  z.object({
    countries: z.array(z.string()).optional(),
    devices: z.array(z.enum(deviceKinds)).optional(),
    languages: z.array(z.string()).optional(),
    /** 1 is Monday; in the time zone of the ad. */
    weekdays: z.array(z.int()).optional(),
    /** Hours of the day that have begun; in the time zone of the ad. */
    hours: z.array(z.int()).optional(),
  }),
);

/** An ad as its owner sees it; money in `currency`, moments in UTC. */
export const AdJson = named(
  'Ad',
  z.object({
    id: z.string(),
    user_id: z.string().optional(),
    title: z.string(),
    content: z.string(),
    budget: z.number(),
    price_per_view: z.number(),
    spent_budget: z.number(),
    views_count: z.int(),
    status: z.enum(statusesOf('ad')),
    charge_policy: z.enum(chargePolicies).optional(),
    currency: z.string().optional(),
    /** Who made it, by uuid and name: a colleague of its owner, or the owner. */
    created_by: z.object({ id: z.string(), name: z.string() }).optional(),
    /** Why it is not served though its status may say so; null when nothing is in the way. */
    not_served: z
      .enum([
        'paused_by_administrator',
        'owner_suspended',
        'scheduled',
        'ended',
        'daily_cap',
        'pacing',
        'targeting',
      ])
      .nullish(),
    media_url: z.string().nullable(),
    target_url: z.string().nullable(),
    /** Its flight: it is served and charged from the one moment until before the other; null leaves that side open. */
    starts_at: z.string().nullish(),
    ends_at: z.string().nullish(),
    /** The most it may be charged on a day of `time_zone`; null for no limit. */
    daily_cap: z.number().nullish(),
    time_zone: z.string().optional(),
    /** `even` spreads the budget over the flight by the hour and makes up for what was missed; `asap` does not wait. */
    pacing: z.enum(adPacings).optional(),
    /** Whom and when it is served to; null for everybody at all times. */
    targeting: TargetingJson.nullish(),
    created_at: z.string(),
    updated_at: z.string().optional(),
  }),
);

function notServed({
  heldAt,
  ownerSuspended,
  flight,
  status,
  withinCap,
  withinPace,
  inHours,
  targeting,
}: Ad) {
  if (heldAt) return 'paused_by_administrator';
  if (ownerSuspended) return 'owner_suspended';
  if (flight !== 'running') return flight;
  if (status !== 'active') return null;
  if (!withinCap) return 'daily_cap';
  if (!withinPace) return 'pacing';
  // Nobody's country is known where no file tells it.
  return inHours && (!targeting?.countries || env().GEOIP_DATABASE) ? null : 'targeting';
}

export function toAdJson(ad: Ad): z.input<typeof AdJson> {
  return {
    id: ad.id,
    user_id: ad.userUuid,
    title: ad.title,
    content: ad.content,
    budget: ad.budget,
    price_per_view: ad.pricePerView,
    spent_budget: ad.spentBudget,
    views_count: ad.viewsCount,
    status: ad.status,
    charge_policy: ad.chargePolicy,
    currency: ad.currency,
    created_by: { id: ad.maker.uuid, name: ad.maker.name },
    not_served: notServed(ad),
    media_url: ad.mediaUrl,
    target_url: ad.targetUrl,
    starts_at: ad.startsAt?.toISOString() ?? null,
    ends_at: ad.endsAt?.toISOString() ?? null,
    daily_cap: ad.dailyCap,
    time_zone: ad.timeZone,
    pacing: ad.pacing,
    targeting: ad.targeting,
    created_at: ad.createdAt.toISOString(),
    updated_at: ad.updatedAt.toISOString(),
  };
}

/** An ad as the answer of an operation about it. */
export const toAdAnswer = (ad: Ad) => ({ ad: toAdJson(ad) });

/** The ad of the document's examples, as far as everybody sees it. */
export const summerSale = {
  id: '5f0c5c5e-6f5b-4b8e-9d57-0f6b0a3c2d11',
  title: 'Summer Sale Campaign',
  content: 'Check out our summer collection with 50% off!',
  media_url: 'https://cdn.example.com/ads/summer-sale.jpg',
  target_url: 'https://example.com/summer',
};

export const listAds = adsApi.get('/ads', {
  source: '002-01',
  summary: 'List your ads',
  description:
    'Every ad of the acting user and of the organisation they belong to, newest first. `limit` and `before` (an ad id) page on request.',
  auth: signedIn,
  query: z.object({
    limit: FormInteger(1, 1000).optional(),
    before: Uuid.optional(),
  }),
  output: z.object({ ads: z.array(AdJson) }),
  example: {
    response: {
      ads: [
        {
          ...summerSale,
          content: 'Check out our summer collection!',
          budget: 500,
          price_per_view: 0.05,
          spent_budget: 120.5,
          views_count: 2410,
          status: 'active',
          created_at: '2025-06-01T09:00:00.000Z',
          updated_at: '2025-06-10T14:00:00.000Z',
        },
      ],
    },
  },
});

export const createAd = adsApi.post('/ads', {
  source: '002-02',
  summary: 'Create an ad',
  description:
    'The ad starts as a draft with nothing spent and no views. With `starts_at` or `ends_at` (moments as ISO 8601; a bare day is its first second as a start, its last as an end) it has a flight: it is served and charged from the one moment until before the other. `daily_cap` is the most it is charged on a day of its `time_zone`; `pacing: even` spreads what is left of the budget over the flight by the hour. `targeting` says whom and when it is served to: `countries`, `devices`, `languages`, and `weekdays` and `hours` of its `time_zone`; each that is given must hold, and null or absent serves everybody at all times. A part of another name is refused (400), since leaving it out would serve more people than was meant.',
  auth: signedIn,
  body: NewAd,
  output: z.object({ ad: AdJson }),
  status: 201,
  example: {
    request: {
      title: summerSale.title,
      content: summerSale.content,
      budget: 500,
      price_per_view: 0.05,
      media_url: summerSale.media_url,
      target_url: summerSale.target_url,
    },
    response: {
      ad: {
        ...summerSale,
        user_id: '0d9a3a63-7c0c-4a52-8a53-2f0b6f4a9e01',
        budget: 500,
        price_per_view: 0.05,
        spent_budget: 0,
        views_count: 0,
        status: 'draft',
        created_at: '2025-06-12T08:00:00.000Z',
      },
    },
  },
});

export const getAd = adsApi.get('/ads/{id}', {
  summary: 'Get one of your ads',
  description: 'Those of your organisation are yours too.',
  auth: signedIn,
  params: AdId,
  output: z.object({ ad: AdJson }),
});

export const updateAd = adsApi.patch('/ads/{id}', {
  source: '002-04',
  summary: 'Update an ad',
  description:
    'Changes the fields that are given. `status: active` needs budget left, and an organisation that pays: 403 without one, 409 `limit_reached` when its campaigns and active ads would be committed to more than its limit, as with a higher budget of an active ad. A budget at or below the spend pauses an active ad, and so does an end that has passed; activating needs an end in the future. `starts_at` and `ends_at` null leave that side of the flight open. `targeting` is replaced as a whole; null takes it off. The active ads of an organisation are for at most 300 different audiences (countries, devices and languages); whatever would make them more is 400.',
  auth: signedIn,
  params: AdId,
  body: AdChanges,
  output: z.object({ ad: AdJson }),
  example: {
    request: { title: 'Summer Sale Campaign - Extended!', budget: 750 },
    response: {
      ad: {
        ...summerSale,
        title: 'Summer Sale Campaign - Extended!',
        budget: 750,
        price_per_view: 0.05,
        spent_budget: 120.5,
        views_count: 2410,
        status: 'active',
        created_at: '2025-06-01T09:00:00.000Z',
        updated_at: '2025-06-15T10:00:00.000Z',
      },
    },
  },
});

export const deleteAd = adsApi.delete('/ads/{id}', {
  source: '002-05',
  summary: 'Delete an ad',
  description: 'The ad is gone for every operation; what it spent stays in statistics and invoices.',
  auth: signedIn,
  params: AdId,
  output: z.object({ message: z.literal('Ad deleted') }),
  example: { response: { message: 'Ad deleted' } },
});
