import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

/** The seven tones a state can have, plus the accent for what is festive. */
export type Tone = 'neutral' | 'amber' | 'blue' | 'green' | 'slate' | 'teal' | 'red' | 'accent';

const looks: Record<Tone, string> = {
  neutral: 'bg-neutral-soft text-neutral-ink',
  amber: 'bg-amber-soft text-amber-ink',
  blue: 'bg-blue-soft text-blue-ink',
  green: 'bg-green-soft text-green-ink',
  slate: 'bg-slate-soft text-slate-ink',
  teal: 'bg-teal-soft text-teal-ink',
  red: 'bg-red-soft text-red-ink',
  accent: 'bg-accent-soft text-accent-ink',
};

/** A small word on a tinted ground. States use `StatusBadge`, which also chooses the icon. */
export function Badge({
  tone = 'neutral',
  icon: Icon,
  className,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={cn(
        'inline-flex h-6 max-w-full items-center gap-1.5 whitespace-nowrap rounded-full px-2 font-medium text-xs',
        looks[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={2} />}
      {children}
    </span>
  );
}
