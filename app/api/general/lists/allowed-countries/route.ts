import { listAllowedCountries } from '@/contracts/campaigns/lists';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { allowedCountries } from '@/features/lists';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listAllowedCountries, async ({ input }) => {
    const rows = await allowedCountries(input.body);
    return { countries: rows.map(({ currencyCode, ...row }) => ({ ...row, currency_code: currencyCode })) };
  }),
);
