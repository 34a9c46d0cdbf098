'use client';

import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { useQueue } from './queue-desk';

/** The things of a queue that are decided one by one, each a link that opens it beside the list. */
export function QueueLinks({
  rows,
}: {
  /** What each shows, in the order of the desk's items. */
  rows: ReactNode[];
}) {
  const { items, open, hrefOf } = useQueue<number | string>();
  return (
    <ul className="overflow-hidden card">
      {items.map(({ id }, index) => (
        <li key={id} className="border-line border-b last:border-b-0">
          <Link
            href={hrefOf(id)}
            scroll={false}
            aria-current={open === id ? 'true' : undefined}
            data-open-item={open === id ? id : undefined}
            className={cn(
              'grid scroll-my-20 gap-1 border-transparent border-l-2 px-4 py-3 text-sm transition-colors hover:bg-sunken/60 focus-visible:-outline-offset-2',
              open === id && 'lg:border-accent lg:bg-accent-soft',
            )}
          >
            {rows[index]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
