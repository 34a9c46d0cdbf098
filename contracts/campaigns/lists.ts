import { z } from 'zod';
import { adminTokens, staffTokens } from '@/auth/scheme';
import { FormId, Maybe } from '@/lib/fields';
import { Paging } from './bodies';
import { campaignsApi } from './face';

const Named = z.object({ id: z.int(), name: z.string() });

export const listLocations = campaignsApi.post('/general/lists/locations/', {
  source: '000-44',
  summary: 'List every country with its cities',
  description: 'By name. Paging, when asked for, counts countries.',
  auth: staffTokens,
  body: Paging,
  output: z.object({ countries: z.array(Named.extend({ cities: z.array(Named) })) }),
  alsoGet: true,
  example: {
    response: { countries: [{ id: 1, name: 'United States', cities: [{ id: 1, name: 'New York' }] }] },
  },
});

export const listAdvertisers = campaignsApi.post('/general/lists/advertisers/', {
  source: '000-45',
  summary: 'List the advertisers',
  description: 'By name. Administrators only, since it shows email addresses.',
  auth: adminTokens,
  body: Paging,
  output: z.object({ advertisers: z.array(Named.extend({ email: z.string() })) }),
  alsoGet: true,
  example: {
    response: { advertisers: [{ id: 1, name: 'Fashion Brand', email: 'contact@fashionbrand.com' }] },
  },
});

export const listAllowedCountries = campaignsApi.post('/general/lists/allowed-countries/', {
  source: '000-46',
  summary: 'List the countries where campaigns run',
  description: 'Influencers register from these. By name.',
  auth: staffTokens,
  body: Paging,
  output: z.object({
    countries: z.array(Named.extend({ currency_code: z.string().regex(/^[A-Z]{3}$/) })),
  }),
  alsoGet: true,
  example: { response: { countries: [{ id: 1, name: 'United States', currency_code: 'USD' }] } },
});

export const listAllowedCities = campaignsApi.post('/general/lists/allowed-cities/', {
  source: '000-47',
  summary: 'List the allowed cities',
  description: 'Allowed cities of allowed countries, or of one of them. By name.',
  auth: staffTokens,
  body: Paging.extend({ country_id: Maybe(FormId) }),
  output: z.object({ cities: z.array(Named.extend({ country_id: z.int().optional() })) }),
  alsoGet: true,
  example: { response: { cities: [{ id: 1, name: 'New York' }] } },
});

export const listAllowedCategories = campaignsApi.post('/general/lists/allowed-categories/', {
  source: '000-48',
  summary: 'List the categories',
  description: 'By name.',
  auth: staffTokens,
  body: Paging,
  output: z.object({ categories: z.array(Named) }),
  alsoGet: true,
  example: { response: { categories: [{ id: 1, name: 'Fashion' }] } },
});
