import { Moment } from '@/components/ui/moment';
import { StatTile } from '@/components/ui/stat-tile';
import type { Queue, QueueName } from '@/features/stats';
import { queuePages } from './queue-pages';

/** What waits for an administrator and since when, each tile leading to its queue. */
export function QueueTiles({ queues }: { queues: Record<QueueName, Queue> }) {
  return (
    <section aria-label="Queues" className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {queuePages.map(({ name, label, hint, href }) => {
        const { waiting, oldest } = queues[name];
        return (
          <StatTile
            key={name}
            label={label}
            value={waiting.toLocaleString('en')}
            hint={
              oldest ? (
                <>
                  {hint}, oldest <Moment at={oldest} />
                </>
              ) : (
                'Nothing waits'
              )
            }
            href={href}
          />
        );
      })}
    </section>
  );
}
