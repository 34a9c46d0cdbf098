import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

/** The seven tones a state can have, plus the accent for what is festive. */
export type Tone = 'neutral' | 'amber' | 'blue' | 'green' | 'slate' | 'teal' | 'red' | 'accent';

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
    <span className={cn('badge', `badge-${tone}`, className)}>
      {Icon && <Icon aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={2} />}
      {children}
    </span>
  );
}
