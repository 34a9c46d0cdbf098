import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { statusesOf, statusLabel } from '@/nouns/status';

/** The page that the address asks for; the first when it is unreadable. */
export const readPage = (params: SearchParams) => asked(params).page();

const statuses = statusesOf('submission');

/** The state of photos that the address asks for; all of them when it names none. */
export const readPhotoStatus = (params: SearchParams) => asked(params).oneOf('status', statuses);

/** The states that one's photos can be narrowed to, each with how many photos are in it. */
export const photoFilters = (counts: Record<(typeof statuses)[number], number>) => [
  {
    name: 'status',
    label: 'Status',
    options: statuses.map((value) => ({
      value,
      label: `${statusLabel('submission', value)} (${counts[value]})`,
    })),
  },
];

const currencies = ['POINTS', 'FUEL'] as const;

/** The currencies that a balance can be narrowed to. */
export const balanceFilters = [
  { name: 'currency', label: 'Currency', options: currencies.map((value) => ({ value, label: value })) },
];

/** The currency that the address asks for; both when it names none. */
export const readHeldCurrency = (params: SearchParams) => asked(params).oneOf('currency', currencies);
