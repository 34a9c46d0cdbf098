import type { SearchParams } from '@/components/ui/href';
import { type SortColumn, sortColumns } from '@/components/ui/sort-columns';
import { TableHead, Th, ThActions } from '@/components/ui/table';
import type { AdSort } from '@/nouns/ads';

const columns: SortColumn<AdSort>[] = [
  ['title', 'Ad', 'asc'],
  ['status', 'Delivery', 'asc'],
  ['budget', 'Budget', 'desc'],
  ['views', 'Views', 'desc', true],
  ['billed', 'Billed', 'desc', true],
];

/** The columns of the ad list; choosing the sorted one again turns the order round. */
export function AdTableHead({
  params,
  search,
}: {
  params: SearchParams;
  search: { sort: AdSort; direction: 'asc' | 'desc' };
}) {
  const column = sortColumns(params, search);
  return (
    <TableHead>
      <Th className="w-8">
        <span className="sr-only">Select</span>
      </Th>
      {columns.map((each) => column(...each))}
      <Th numeric>Filtered</Th>
      {column('spend', 'Spend', 'desc', true)}
      <Th numeric>Average price</Th>
      <ThActions />
    </TableHead>
  );
}
