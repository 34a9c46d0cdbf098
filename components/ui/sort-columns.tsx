import { hrefWith, type SearchParams } from './href';
import { SortTh } from './table';

type Direction = 'asc' | 'desc';

/** A column that sorts: by what, its name, the order it begins with, and whether it holds figures. */
export type SortColumn<Sort extends string> = [
  sort: Sort,
  label: string,
  first: Direction,
  numeric?: boolean,
];

/** The heads of a list's columns that sort; choosing the sorted one again turns the order round. */
export const sortColumns =
  <Sort extends string>(params: SearchParams, search: { sort: Sort; direction: Direction }) =>
  (...[sort, label, first, numeric]: SortColumn<Sort>) => {
    const sorted = search.sort === sort && search.direction;
    const next = sorted ? (sorted === 'asc' ? 'desc' : 'asc') : first;
    return (
      <SortTh key={sort} href={hrefWith(params, { sort, order: next })} sorted={sorted} numeric={numeric}>
        {label}
      </SortTh>
    );
  };
