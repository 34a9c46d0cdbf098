import { z } from 'zod';
import { everyone } from '@/auth/scheme';
import type { ServedAd } from '@/features/ads';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';
import { CLICK_PARAMETER } from '@/nouns/ads';
import { named } from '../schema';
import { AdId, summerSale } from './ads';
import { adsApi } from './face';

/** What strangers get of an ad: nothing about its owner or its money. */
export const ServedAdJson = named(
  'ServedAd',
  z.object({
    id: z.string(),
    title: z.string(),
    content: z.string(),
    media_url: z.string().nullable(),
    target_url: z.string().nullable(),
    /** Where a link should lead so that presses are counted: on to `target_url`; null without one. */
    click_url: z.string().nullish(),
  }),
);

export const toServedAdJson = (ad: ServedAd): z.input<typeof ServedAdJson> => ({
  id: ad.id,
  title: ad.title,
  content: ad.content,
  media_url: ad.mediaUrl,
  target_url: ad.targetUrl,
  click_url: ad.targetUrl && absoluteUrl(addresses.adClick(ad.id)),
});

/** Headers of an answer with an ad, name after value: whose it is. Names are written in any script, headers in ASCII. */
export const headersOfServed = ({ advertiser }: ServedAd): string[] =>
  advertiser ? ['ad-advertiser', encodeURIComponent(advertiser)] : [];

const tokenHeader = 'Ad-Impression-Token';

export const serveAd = adsApi.get('/ads/serve', {
  source: '002-03',
  summary: 'Get an ad to show',
  description:
    'One of the active ads with budget left, within its flight, its daily cap, its pace and its hours, whose owner is not suspended and whose target the caller matches (by the country of the address, the device of `User-Agent` and the first language of `Accept-Language`; nothing of it is kept), each as likely as any other, or null. The response header `Ad-Advertiser` says whose it is, percent-encoded, for readers to see; `Ad-Impression-Token` carries a one-time token; send it back in the request header of the same name when the ad was seen, and add it as `?token=` to `click_url` where the ad is a link.',
  auth: everyone,
  cors: true,
  crowds: true,
  headers: {
    told: {
      [tokenHeader]: 'A one-time token that proves the view of this ad.',
      'Ad-Advertiser': 'Whose ad it is, percent-encoded.',
    },
  },
  output: z.object({ ad: ServedAdJson.nullable() }),
  example: { response: { ad: summerSale } },
});

export const recordImpression = adsApi.post('/ads/{id}/impression', {
  source: '002-06',
  summary: 'Record an impression',
  description:
    'Counts one view. It is charged while budget is left, unless an administrator paused the ad, its owner is suspended, or it comes outside of the ad’s flight or on top of its daily cap; the view that reaches the budget pauses the ad. With charge policy `verified` only views with a fresh `Ad-Impression-Token` are charged.',
  auth: everyone,
  cors: true,
  crowds: true,
  idempotent: 'by-verb',
  headers: { asked: { [tokenHeader]: 'The token that came with the ad.' } },
  params: AdId,
  output: z.object({ message: z.literal('Impression recorded') }),
  example: { response: { message: 'Impression recorded' } },
});

export const clickAd = adsApi.get('/ads/{id}/click', {
  summary: 'Follow an ad',
  description: `Leads on to the \`target_url\` of the ad, and to no other address. Counts a click once for each impression token within its two hours; the address then has the id of the click as \`${CLICK_PARAMETER}\`. Without a valid token, from known bots and of pages that are loaded ahead it leads on all the same and counts none.`,
  auth: everyone,
  params: AdId,
  // Others add parameters of their own to links.
  query: z.looseObject({ token: z.string().optional() }),
  redirects: true,
  output: z.undefined(),
});
