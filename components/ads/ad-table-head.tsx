import { hrefWith, type SearchParams } from '@/components/ui/href';
import { SortTh, TableHead, Th, ThActions } from '@/components/ui/table';
import type { AdSort } from '@/nouns/ads';

const columns: { sort: AdSort; label: string; numeric?: boolean; first: 'asc' | 'desc' }[] = [
  { sort: 'title', label: 'Ad', first: 'asc' },
  { sort: 'status', label: 'Delivery', first: 'asc' },
  { sort: 'budget', label: 'Budget', first: 'desc' },
  { sort: 'views', label: 'Views', numeric: true, first: 'desc' },
  { sort: 'billed', label: 'Billed', numeric: true, first: 'desc' },
];

/** The columns of the ad list; choosing the sorted one again turns the order round. */
export function AdTableHead({
  params,
  search,
}: {
  params: SearchParams;
  search: { sort: AdSort; direction: 'asc' | 'desc' };
}) {
  const column = ({ sort, label, numeric, first }: (typeof columns)[number]) => {
    const sorted = search.sort === sort && search.direction;
    const next = sorted ? (sorted === 'asc' ? 'desc' : 'asc') : first;
    return (
      <SortTh key={sort} href={hrefWith(params, { sort, order: next })} sorted={sorted} numeric={numeric}>
        {label}
      </SortTh>
    );
  };
  return (
    <TableHead>
      <Th className="w-8">
        <span className="sr-only">Select</span>
      </Th>
      {columns.map(column)}
      <Th numeric>Filtered</Th>
      {column({ sort: 'spend', label: 'Spend', numeric: true, first: 'desc' })}
      <Th numeric>Average price</Th>
      <ThActions />
    </TableHead>
  );
}
