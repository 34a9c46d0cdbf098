import type { FilterValues } from './campaign-filters';
import type { CampaignQuery } from './campaign-search';

/** What the controls show. */
export const valuesOf = (query: CampaignQuery): FilterValues => ({
  q: query.q,
  network: query.network ?? '',
  category: query.category ?? '',
  country: query.country ?? '',
  min: query.min === undefined ? '' : String(query.min),
  soon: query.soon,
  qualify: query.qualify,
  sort: query.sort,
});

/** What the form passes on without showing it. */
export const keptParams = (query: CampaignQuery): Record<string, string> => ({
  ...(query.filter !== 'active' && { filter: query.filter }),
  ...(query.layout !== 'cards' && { layout: query.layout }),
});
