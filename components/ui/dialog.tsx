'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { buttonStyle } from './button';
import { cn } from './cn';

/** The veil behind every modal surface. */
export const backdropStyle =
  'fixed inset-0 z-40 min-h-dvh bg-backdrop transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0';

/** What closes a dialog or a drawer at its corner. */
export const closeButton = {
  'aria-label': 'Close',
  className: cn(
    buttonStyle({ variant: 'ghost', size: 'icon-sm' }),
    '-my-1 -mr-2 pointer-coarse:-my-2.5 text-muted',
  ),
  children: <X aria-hidden="true" className="size-4" strokeWidth={1.75} />,
};

/** The panel of every centred modal; a bottom sheet in spirit on phones: nearly full width. */
export const modalStyle = cn(
  'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col',
  'overflow-hidden rounded-card border border-line bg-raised text-ink shadow-float outline-none',
  'transition-[opacity,translate] duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0',
  'data-starting-style:translate-y-[calc(-50%+4px)] data-ending-style:translate-y-[calc(-50%+4px)]',
);

const widths = { sm: 'sm:max-w-md', md: 'sm:max-w-lg', lg: 'sm:max-w-3xl' };

/** Props of `Dialog`. Leave `open` out to let the trigger alone decide. */
export type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: keyof typeof widths;
  /** Buttons at the bottom, the main one last; wrap a button in `DialogClose` to close with it. */
  footer?: ReactNode;
  /** What has the focus when it opens; the first control of it otherwise. */
  initialFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
};

/** A modal for a short task; it keeps focus inside and gives it back when closed. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  size = 'md',
  footer,
  initialFocus,
  children,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Popup initialFocus={initialFocus} className={cn(modalStyle, widths[size])}>
          <ModalHead title={title} description={description} />
          <div className="min-h-0 overflow-y-auto px-5 pt-1 pb-5 text-sm">{children}</div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-line border-t bg-sunken/60 px-5 py-3">
              {footer}
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** What a dialog or a drawer is called, and what closes it. */
export function ModalHead({ title, description }: Pick<DialogProps, 'title' | 'description'>) {
  return (
    <div className="flex items-start justify-between gap-4 px-5 pt-5 pb-3">
      <div className="grid gap-1">
        <Base.Title className="font-semibold text-base">{title}</Base.Title>
        {description && <Base.Description className="text-muted text-sm">{description}</Base.Description>}
      </div>
      <Base.Close {...closeButton} />
    </div>
  );
}

/** Closes the dialog around it when its button is pressed. */
export function DialogClose({ children }: { children: ReactElement }) {
  return <Base.Close render={children} />;
}
