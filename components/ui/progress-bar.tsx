import type { ReactNode } from 'react';
import { cn } from './cn';

const fills = { accent: 'bg-accent', green: 'bg-series-4', amber: 'bg-series-3', red: 'bg-danger' };

/** A measured share such as a spent budget. `ratio` runs from 0 to 1; what it measures is said by `label`. */
export function ProgressBar({
  label,
  ratio,
  text,
  tone = 'accent',
  labelHidden = false,
  className,
}: {
  label: string;
  ratio: number;
  /** The figures in words, read aloud and shown at the right, such as "$12.50 of $100.00". */
  text?: ReactNode;
  tone?: keyof typeof fills;
  labelHidden?: boolean;
  className?: string;
}) {
  const percent = Math.round(Math.min(1, Math.max(0, ratio)) * 1000) / 10;
  return (
    <div className={cn('grid gap-1.5', className)}>
      {(!labelHidden || text) && (
        <div className="flex justify-between gap-3 text-xs tabular-nums">
          <span className={cn('text-muted', labelHidden && 'sr-only')}>{label}</span>
          {text && <span>{text}</span>}
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div className={cn('h-full rounded-full', fills[tone])} style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
