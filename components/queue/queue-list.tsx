'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/choice';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { useQueue } from './queue-desk';

/** The things of a page of the queue, each a link that opens it beside the list, and each to be ticked. */
export function QueueList({
  label,
  rows,
}: {
  label: string;
  /** What each shows, in the order of the desk's items. */
  rows: ReactNode[];
}) {
  const { items, open, chosen, choose, chooseAll, hrefOf } = useQueue();
  return (
    <div className="overflow-hidden card">
      <div className="flex h-10 items-center gap-3 border-line border-b px-4 text-muted text-xs">
        <Checkbox
          aria-label="Select all on this page"
          checked={items.length > 0 && chosen.length === items.length}
          indeterminate={chosen.length > 0 && chosen.length < items.length}
          onCheckedChange={chooseAll}
        />
        <span>{chosen.length > 0 ? `${chosen.length} of ${label} selected` : label}</span>
      </div>
      <ul>
        {items.map(({ id, name }, index) => (
          <li
            key={id}
            className={cn(
              'flex border-line border-transparent border-b border-l-2 border-b-line last:border-b-0',
              chosen.includes(id) && 'bg-accent-soft/60',
              open === id && 'lg:border-l-accent lg:bg-accent-soft',
            )}
          >
            <span className="py-3.5 pl-3.5">
              <Checkbox
                aria-label={`Select ${name}`}
                checked={chosen.includes(id)}
                onCheckedChange={(on) => choose(id, on)}
              />
            </span>
            <Link
              href={hrefOf(id)}
              scroll={false}
              aria-current={open === id ? 'true' : undefined}
              data-open-item={open === id ? id : undefined}
              className="grid min-w-0 flex-1 scroll-my-20 gap-1 px-3 py-3 text-sm transition-colors hover:bg-sunken/60 focus-visible:-outline-offset-2"
            >
              {rows[index]}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
