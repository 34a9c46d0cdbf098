'use client';

import { Drawer as Base } from '@base-ui/react/drawer';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './cn';
import { backdropStyle, ModalHead } from './dialog';

const sides = {
  right: {
    swipe: 'right',
    viewport: 'justify-end',
    popup:
      'h-full w-[min(28rem,calc(100vw-2.5rem))] border-l [transform:translateX(var(--drawer-swipe-movement-x))] data-starting-style:[transform:translateX(100%)] data-ending-style:[transform:translateX(100%)]',
  },
  left: {
    swipe: 'left',
    viewport: 'justify-start',
    popup:
      'h-full w-[min(20rem,calc(100vw-3rem))] border-r [transform:translateX(var(--drawer-swipe-movement-x))] data-starting-style:[transform:translateX(-100%)] data-ending-style:[transform:translateX(-100%)]',
  },
  bottom: {
    swipe: 'down',
    viewport: 'items-end justify-center',
    popup:
      'max-h-[85dvh] w-full max-w-2xl rounded-t-card border-t pb-[env(safe-area-inset-bottom)] [transform:translateY(var(--drawer-swipe-movement-y))] data-starting-style:[transform:translateY(100%)] data-ending-style:[transform:translateY(100%)]',
  },
} as const;

/** A panel from an edge: details beside a list on desktops (`right`), filters and menus on phones (`bottom`). */
export function Drawer({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  side = 'right',
  footer,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  side?: keyof typeof sides;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const look = sides[side];
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} swipeDirection={look.swipe}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Viewport className={cn('fixed inset-0 z-50 flex', look.viewport)}>
          <Base.Popup
            className={cn(
              'flex flex-col border-line bg-raised text-ink shadow-float outline-none transition-transform duration-200 ease-out data-swiping:select-none data-swiping:duration-0',
              look.popup,
            )}
          >
            <ModalHead title={title} description={description} />
            <Base.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5 text-sm">
              {children}
            </Base.Content>
            {footer && <div className="flex justify-end gap-2 border-line border-t px-5 py-3">{footer}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the drawer around it when its button or link is pressed. */
export function DrawerClose({ children }: { children: ReactElement }) {
  return <Base.Close render={children} nativeButton={children.type === 'button'} />;
}
