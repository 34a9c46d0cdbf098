import type { Filter } from '@/components/ui/filter-select';
import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import type { ApiCall, CallFilter, Token } from '@/features/tokens';
import type { CsvColumns } from '@/lib/csv';
import { statusClasses } from '@/nouns/calls';

/** What an address asks for of the log of calls. */
export function readCallFilter(params: SearchParams): Omit<CallFilter, 'limit'> {
  const query = asked(params);
  const cursor = Number(query.like('cursor', /^[1-9]\d{0,15}$/));
  return {
    token: query.id('token'),
    status: query.oneOf('status', statusClasses),
    path: query.text(),
    before: Number.isSafeInteger(cursor) ? cursor : undefined,
  };
}

/** What the log is narrowed by; tokens that are not revoked are offered by name. */
export const callFilters = (tokens: Pick<Token, 'id' | 'name'>[]): Filter[] => [
  {
    name: 'token',
    label: 'Token',
    options: tokens.map(({ id, name }) => ({ value: String(id), label: name })),
  },
  {
    name: 'status',
    label: 'Answer',
    options: [
      { value: '2xx', label: '2xx: done' },
      { value: '3xx', label: '3xx: led on' },
      { value: '4xx', label: '4xx: refused' },
      { value: '5xx', label: '5xx: failed' },
    ],
  },
];

/** The columns of the log as a file. */
export const callColumns: CsvColumns<ApiCall> = {
  at: ({ at }) => at.toISOString(),
  method: ({ method }) => method,
  operation: ({ operation }) => operation,
  path: ({ path }) => path,
  status: ({ status }) => status,
  duration_ms: ({ milliseconds }) => milliseconds,
  token_id: ({ tokenId }) => tokenId,
  token: ({ token }) => token,
  application: ({ application }) => application,
  person: ({ person }) => person,
  request_id: ({ requestId }) => requestId,
};
