import { LocateFixed } from 'lucide-react';
import { cn } from '@/components/ui/cn';

const pins = [
  ['Open', 'border-card bg-accent'],
  ['Upcoming', 'border-accent bg-card'],
  ['Full', 'border-card bg-series-2'],
  ['Over', 'border-card bg-muted'],
] as const;

/** Somebody's own position: no campaign's pin looks like it. */
export function OwnMark({ className }: { className?: string }) {
  return (
    <span
      className={cn('grid place-items-center rounded-full border border-ink bg-card text-ink', className)}
    >
      <LocateFixed aria-hidden="true" className="size-full p-0.5" strokeWidth={2} />
    </span>
  );
}

/** What the pins of the world map mean, and how it is moved. */
export function MapLegend({ here }: { here: boolean }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 pt-1 text-muted text-xs">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {pins.map(([word, look]) => (
          <li key={word} className="flex items-center gap-1.5">
            <span aria-hidden="true" className={cn('size-3 rounded-full border-2', look)} />
            {word}
          </li>
        ))}
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-3.5 rounded-full border border-accent bg-accent/15" />
          Where its photos count
        </li>
        {here && (
          <li className="flex items-center gap-1.5">
            <OwnMark className="size-4" />
            You
          </li>
        )}
      </ul>
      <p className="hidden sm:block">Drag to move. Ctrl and scroll, pinch or double click to zoom.</p>
    </div>
  );
}
