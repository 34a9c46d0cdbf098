import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { QueueDesk, type QueueItem } from './queue-desk';

/** A list at the left and what is open of it at the right; on phones one of the two. */
export function QueueView<Id extends number | string>({
  items,
  open,
  chosen,
  base,
  back,
  filters,
  list,
  children,
}: {
  items: QueueItem<Id>[];
  /** What is shown at the right: what the address names, else the first. */
  open: Id | null;
  /** Whether the address names it: on phones it then covers the list. */
  chosen: boolean;
  base: string;
  /** The words that lead back to the list, on phones. */
  back: string;
  filters?: ReactNode;
  list: ReactNode;
  children: ReactNode;
}) {
  if (items.length === 0 && open === null) {
    // One empty page says why; a second beside it would say the same again.
    return (
      <QueueDesk items={items} open={open} base={base}>
        {filters && <div className="grid gap-4">{filters}</div>}
        <div className="grid gap-3">{list}</div>
      </QueueDesk>
    );
  }
  return (
    <QueueDesk items={items} open={open} base={base}>
      {filters && <div className={cn('grid gap-4', chosen && 'max-lg:hidden')}>{filters}</div>}
      <div className="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div className={cn('grid gap-3', chosen && 'max-lg:hidden')}>{list}</div>
        <div className={cn('grid min-w-0 content-start gap-4', !chosen && 'max-lg:hidden')}>
          <ButtonLink
            href={base}
            variant="ghost"
            className="-ml-3 justify-self-start lg:hidden"
            icon={ArrowLeft}
          >
            {back}
          </ButtonLink>
          {children}
        </div>
      </div>
    </QueueDesk>
  );
}
