import { Count } from '@/components/ui/count';
import type { Place } from '@/features/participations';

/** The reader's own row, always in sight at the foot of the screen. `place` is null before a task is accepted. */
export function OwnPlace({ place, hidden }: { place: Place | null; hidden: boolean }) {
  return (
    <section
      aria-label="Your place"
      className="sticky bottom-[calc(0.75rem+var(--foot,0px))] z-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-card border border-accent/40 bg-raised px-4 py-3 text-sm shadow-float"
    >
      {place ? (
        <>
          <p className="font-medium">
            You are number <span className="text-accent-ink tabular-nums">{place.rank}</span>
          </p>
          <p className="text-muted">
            <Count value={place.score} /> points from <Count value={place.completedTasks} />{' '}
            {place.completedTasks === 1 ? 'task' : 'tasks'}
          </p>
        </>
      ) : (
        <p>
          {hidden
            ? 'Your profile is private, so you stand on no board that tells where people live.'
            : 'You have no place on this board yet. An accepted task is worth 100 points.'}
        </p>
      )}
    </section>
  );
}
