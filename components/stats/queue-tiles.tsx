import { StatTile } from '@/components/ui/stat-tile';

/** What waits for an administrator, each tile leading to its queue where there is a page for it. */
export function QueueTiles({
  queues,
}: {
  queues: { label: string; waiting: number; hint: string; href?: string }[];
}) {
  return (
    <section aria-label="Queues" className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-5">
      {queues.map(({ label, waiting, hint, href }) => (
        <StatTile
          key={label}
          label={label}
          value={waiting.toLocaleString('en')}
          hint={waiting === 0 ? 'Nothing waits' : hint}
          href={href}
          className="last:odd:col-span-2 sm:last:odd:col-span-1"
        />
      ))}
    </section>
  );
}
