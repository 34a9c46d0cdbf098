import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { Count } from './count';
import { Link } from './link';

type Align = { numeric?: boolean };

/**
 * A semantic table with 44 px rows. Wide ones scroll inside their frame; below 640 px rows become cards,
 * for which every `Td` gives its `label`. `scroll` keeps it a table on phones too.
 */
export function Table({
  caption,
  scroll = false,
  framed = true,
  className,
  children,
  ...rest
}: ComponentProps<'table'> & { caption: string; scroll?: boolean; framed?: boolean }) {
  return (
    <div className={cn('relative overflow-x-auto', framed && 'card', className)}>
      <table
        {...rest}
        data-cards={scroll ? undefined : ''}
        className="w-full border-collapse text-left text-sm"
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** The header row; children are `Th` or `SortTh`. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr className="border-line border-b text-muted text-xs">{children}</tr>
    </thead>
  );
}

/** The rows, separated by hairlines. */
export function TableBody({ children }: { children: ReactNode }) {
  return <tbody className="[&>tr:last-child]:border-b-0">{children}</tbody>;
}

/** The totals row. */
export function TableFoot({ children }: { children: ReactNode }) {
  return <tfoot className="border-line border-t bg-sunken/50 font-medium">{children}</tfoot>;
}

/** One row; `selected` tints it. */
export function Tr({ selected, className, ...rest }: ComponentProps<'tr'> & { selected?: boolean }) {
  return (
    <tr
      {...rest}
      data-selected={selected || undefined}
      className={cn(
        'h-11 border-line border-b transition-colors hover:bg-sunken/50 data-selected:bg-accent-soft',
        className,
      )}
    />
  );
}

/** A column's name. */
export function Th({ numeric, className, ...rest }: ComponentProps<'th'> & Align) {
  return (
    <th
      scope="col"
      {...rest}
      className={cn(
        'h-10 whitespace-nowrap px-3 font-medium first:pl-4 last:pr-4 sm:last:pr-5 sm:first:pl-5',
        numeric && 'text-right',
        className,
      )}
    />
  );
}

/** The head of a column of buttons, which is seen by nobody who sees the buttons. */
export const ThActions = () => (
  <Th>
    <span className="sr-only">Actions</span>
  </Th>
);

/** A column's name that sorts by it: a link to the same page with another order. */
export function SortTh({
  href,
  sorted,
  numeric,
  children,
  ...rest
}: ComponentProps<'th'> & Align & { href: string; sorted: 'asc' | 'desc' | false }) {
  const Icon = sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : ChevronsUpDown;
  return (
    <Th
      {...rest}
      numeric={numeric}
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
    >
      <Link
        href={href}
        scroll={false}
        className={cn(
          'group/sort -mx-1 inline-flex h-7 items-center gap-1 rounded-chip px-1 hover:text-ink',
          sorted && 'text-ink',
          numeric && 'flex-row-reverse',
        )}
      >
        {children}
        <Icon
          aria-hidden="true"
          strokeWidth={1.75}
          className={cn('size-3.5', !sorted && 'opacity-0 group-hover/sort:opacity-100')}
        />
      </Link>
    </Th>
  );
}

/** A cell. `label` is its name on a phone's card; `phone` says whether it is the card's title, actions or left out. */
export function Td({
  label,
  phone,
  numeric,
  className,
  ...rest
}: ComponentProps<'td'> & Align & { label?: string; phone?: 'title' | 'hide' | 'actions' }) {
  return (
    <td
      {...rest}
      data-label={label}
      data-phone={phone}
      className={cn(
        'px-3 py-2 first:pl-4 last:pr-4 sm:last:pr-5 sm:first:pl-5',
        numeric && 'whitespace-nowrap text-right tabular-nums',
        className,
      )}
    />
  );
}

/** A whole number in a cell. */
export const CountTd = ({ value, ...cell }: { value: number } & ComponentProps<typeof Td>) => (
  <Td {...cell} numeric>
    <Count value={value} />
  </Td>
);
