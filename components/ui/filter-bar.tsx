'use client';

import { ListFilter, SlidersHorizontal, X } from 'lucide-react';
import { parseAsString, useQueryStates } from 'nuqs';
import { type ReactNode, useMemo, useTransition } from 'react';
import { Button } from './button';
import { readDays } from './date-range';
import { DaysFilter } from './days-filter';
import { Drawer } from './drawer';
import { type Filter, FilterSelect } from './filter-select';
import { Popover } from './popover';
import { SearchField } from './search-field';

/** What an address says of a list, and of what is open beside it, that is gone once the list is narrowed otherwise. */
const ofListBefore = { page: null, cursor: null, item: null };

/**
 * Search, filters and whatever else narrows a list, all kept in the address. On phones the filters move into a
 * drawer whose button counts the active ones. `children` stand at the right, such as a date range or an export.
 */
export function FilterBar({
  search,
  filters = [],
  days: daysLabel,
  children,
}: {
  /** The search box's label, such as "Search ads"; leave out for lists that cannot be searched. */
  search?: string;
  filters?: Filter[];
  /** What the days in `from` and `to` are about, such as "Issued"; without it a list has no days to choose. */
  days?: string;
  children?: ReactNode;
}) {
  const [pending, startTransition] = useTransition();
  const parsers = useMemo(
    () =>
      Object.fromEntries(
        [
          ...filters.map(({ name }) => name),
          ...(daysLabel ? ['from', 'to'] : []),
          ...Object.keys(ofListBefore),
          'q',
        ].map((name) => [name, parseAsString]),
      ),
    [filters, daysLabel],
  );
  const [values, write] = useQueryStates(parsers, { shallow: false, history: 'push', startTransition });
  const days = daysLabel ? readDays({ from: values.from ?? undefined, to: values.to ?? undefined }) : {};
  const dated = Boolean(days.from || days.to);
  const active = filters.filter(({ name }) => values[name]).length + (dated ? 1 : 0);
  const more = filters.filter(({ name, rare }) => rare && !values[name]);

  const controls = (which: Filter[], full: boolean) =>
    which.map((filter) => (
      <FilterSelect
        key={filter.name}
        filter={filter}
        full={full}
        value={values[filter.name] ?? null}
        onChange={(value) => write({ ...ofListBefore, [filter.name]: value })}
      />
    ));
  const daysControl = (full: boolean) =>
    daysLabel && (
      <DaysFilter
        label={daysLabel}
        days={days}
        full={full}
        onChange={(chosen) => write({ ...ofListBefore, ...chosen })}
      />
    );

  function clear() {
    write(Object.fromEntries(Object.keys(parsers).map((name) => [name, null])));
  }

  return (
    <div className="flex flex-wrap items-center gap-2" aria-busy={pending}>
      {search && <SearchField label={search} className="min-w-52 flex-1 sm:max-w-72" />}
      {(filters.length > 0 || daysLabel) && (
        <>
          <div className="hidden flex-wrap items-center gap-2 sm:flex">
            {controls(
              filters.filter((filter) => !more.includes(filter)),
              false,
            )}
            {daysControl(false)}
            {more.length > 0 && (
              <Popover label="More filters" trigger={<Button icon={ListFilter}>More</Button>}>
                <div className="grid w-60 gap-2">{controls(more, true)}</div>
              </Popover>
            )}
          </div>
          <div className="sm:hidden">
            <Drawer
              side="bottom"
              title="Filters"
              trigger={<Button icon={SlidersHorizontal}>Filters{active > 0 && ` (${active})`}</Button>}
            >
              <div className="grid gap-4">
                {controls(filters, true)}
                {daysControl(true)}
              </div>
            </Drawer>
          </div>
        </>
      )}
      {(active > 0 || (search && values.q)) && (
        <Button variant="ghost" onClick={clear} icon={X}>
          Clear filters
        </Button>
      )}
      {children && <div className="flex flex-wrap items-center gap-2 sm:ml-auto">{children}</div>}
    </div>
  );
}
