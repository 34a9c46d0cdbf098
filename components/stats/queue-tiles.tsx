import { Moment } from '@/components/ui/moment';
import { StatTile } from '@/components/ui/stat-tile';

/** What waits for an administrator, each tile leading to its queue where there is a page for it. */
export function QueueTiles({
  queues,
}: {
  queues: { label: string; waiting: number; oldest: Date | null; hint: string; href?: string }[];
}) {
  return (
    <section aria-label="Queues" className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-5">
      {queues.map(({ label, waiting, oldest, hint, href }) => (
        <StatTile
          key={label}
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
          className="last:odd:col-span-2 sm:last:odd:col-span-1"
        />
      ))}
    </section>
  );
}
