import { Select as Base } from '@base-ui/react/select';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { floatStyle } from './popover';

/** The list of a select below what opens it. */
export function SelectList({ className, children }: { className: string; children: ReactNode }) {
  return (
    <Base.Portal>
      <Base.Positioner
        sideOffset={6}
        alignItemWithTrigger={false}
        collisionPadding={8}
        className="z-50 outline-none"
      >
        <Base.Popup className={cn(floatStyle, className)}>
          <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto p-1">
            {children}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
