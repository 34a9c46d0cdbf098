'use client';

import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './cn';

/** The look of every floating surface. */
export const floatStyle =
  'float-motion rounded-card border border-line bg-raised text-ink shadow-float outline-none';

/** A small panel anchored to its trigger, for help and short forms. */
export function Popover({
  trigger,
  title,
  label,
  open,
  onOpenChange,
  align = 'start',
  className,
  children,
}: {
  trigger: ReactElement;
  title?: ReactNode;
  /** Names the panel for screen readers when it shows no title. */
  label?: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  className?: string;
  children: ReactNode;
}) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={12} className="z-50">
          <Base.Popup
            aria-label={label}
            className={cn(floatStyle, 'max-w-[calc(100vw-1.5rem)] p-4 text-sm', className)}
          >
            {title && <Base.Title className="mb-1 font-semibold text-sm">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
