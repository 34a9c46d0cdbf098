import { ChevronLeft, ChevronRight } from 'lucide-react';
import { buttonStyle } from './button';
import { cn } from './cn';
import { hrefWith, type SearchParams } from './href';
import { Link } from './link';

/** One of what a plural names: of "tasks" it is "1 task". */
const oneOf = (noun: string) =>
  noun.replace(/^\w+/, (word) =>
    word === 'people' ? 'person' : word.replace(/ies$/, 'y').replace(/s$/, ''),
  );

/** Previous and next as links that keep every other parameter, with the range shown where there are several pages ("21-40 of 312"). */
export function Pagination({
  page,
  pageSize,
  total,
  params,
  noun = 'rows',
}: {
  page: number;
  pageSize: number;
  total: number;
  params: SearchParams;
  noun?: string;
}) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  return (
    <nav
      aria-label="Pages"
      className="flex items-center justify-between gap-4 text-muted text-sm tabular-nums"
    >
      <p>
        {last > 1 && `${from.toLocaleString('en')}–${to.toLocaleString('en')} of `}
        {total.toLocaleString('en')} {total === 1 ? oneOf(noun) : noun}
      </p>
      {last > 1 && (
        <div className="flex items-center gap-2">
          <span className="hidden sm:inline">
            Page {page} of {last}
          </span>
          <Step
            href={page > 1 ? hrefWith(params, { page: page > 2 ? page - 1 : null }) : null}
            to="previous"
          />
          <Step href={page < last ? hrefWith(params, { page: page + 1 }) : null} to="next" />
        </div>
      )}
    </nav>
  );
}

/** Previous and next for lists read by cursor, whose total is not counted. */
export function CursorPagination({ previous, next }: { previous: string | null; next: string | null }) {
  if (!previous && !next) return null;
  return (
    <nav aria-label="Pages" className="flex items-center justify-end gap-2">
      <Step href={previous} to="previous" />
      <Step href={next} to="next" />
    </nav>
  );
}

function Step({ href, to }: { href: string | null; to: 'previous' | 'next' }) {
  const Icon = to === 'previous' ? ChevronLeft : ChevronRight;
  const label = to === 'previous' ? 'Previous page' : 'Next page';
  const look = cn(buttonStyle({ size: 'icon-sm' }), !href && 'opacity-40');
  const icon = <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />;
  if (!href) {
    return (
      <span className={look} aria-hidden="true">
        {icon}
      </span>
    );
  }
  return (
    <Link href={href} rel={to === 'previous' ? 'prev' : 'next'} aria-label={label} className={look}>
      {icon}
    </Link>
  );
}
