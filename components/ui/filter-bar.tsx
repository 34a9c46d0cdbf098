'use client';

import { SlidersHorizontal, X } from 'lucide-react';
import { parseAsString, useQueryStates } from 'nuqs';
import { type ReactNode, useMemo, useTransition } from 'react';
import { Button } from './button';
import { Drawer } from './drawer';
import { FilterSelect } from './filter-select';
import { SearchField } from './search-field';

/** One thing a list can be narrowed by; `name` is the parameter in the address. */
export type Filter = { name: string; label: string; options: { value: string; label: string }[] };

/**
 * Search, filters and whatever else narrows a list, all kept in the address. On phones the filters move into a
 * drawer whose button counts the active ones. `children` stand at the right, such as a date range or an export.
 */
export function FilterBar({
  search,
  filters = [],
  children,
}: {
  /** The search box's label, such as "Search ads"; leave out for lists that cannot be searched. */
  search?: string;
  filters?: Filter[];
  children?: ReactNode;
}) {
  const [pending, startTransition] = useTransition();
  const parsers = useMemo(
    () =>
      Object.fromEntries(
        [...filters.map(({ name }) => name), 'page', 'cursor', 'q'].map((name) => [name, parseAsString]),
      ),
    [filters],
  );
  const [values, write] = useQueryStates(parsers, { shallow: false, history: 'push', startTransition });
  const active = filters.filter(({ name }) => values[name]);

  const controls = (full: boolean) =>
    filters.map((filter) => (
      <FilterSelect
        key={filter.name}
        filter={filter}
        full={full}
        value={values[filter.name] ?? null}
        onChange={(value) => write({ [filter.name]: value, page: null, cursor: null })}
      />
    ));

  function clear() {
    write(Object.fromEntries(Object.keys(parsers).map((name) => [name, null])));
  }

  return (
    <div className="flex flex-wrap items-center gap-2" aria-busy={pending}>
      {search && <SearchField label={search} className="min-w-40 flex-1 sm:max-w-72" />}
      {filters.length > 0 && (
        <>
          <div className="hidden flex-wrap items-center gap-2 sm:flex">{controls(false)}</div>
          <div className="sm:hidden">
            <Drawer
              side="bottom"
              title="Filters"
              trigger={
                <Button icon={<SlidersHorizontal aria-hidden="true" className="size-4" strokeWidth={1.75} />}>
                  Filters{active.length > 0 && ` (${active.length})`}
                </Button>
              }
            >
              <div className="grid gap-4">{controls(true)}</div>
            </Drawer>
          </div>
        </>
      )}
      {(active.length > 0 || (search && values.q)) && (
        <Button
          variant="ghost"
          onClick={clear}
          icon={<X aria-hidden="true" className="size-4" strokeWidth={1.75} />}
        >
          Clear filters
        </Button>
      )}
      {children && <div className="flex flex-wrap items-center gap-2 sm:ml-auto">{children}</div>}
    </div>
  );
}
