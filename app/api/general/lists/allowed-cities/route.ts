import { listAllowedCities } from '@/contracts/campaigns/lists';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { allowedCities } from '@/features/lists';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listAllowedCities, async ({ input }) => {
    const { country_id, ...paging } = input.body;
    const rows = await allowedCities({ ...paging, countryId: country_id });
    return { cities: rows.map(({ countryId, ...row }) => ({ ...row, country_id: countryId })) };
  }),
);
