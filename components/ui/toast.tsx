'use client';

import { Toast as Base } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { cn } from './cn';

type Extra = {
  description?: ReactNode;
  /** Offers "Undo" for as long as the toast stays. */
  undo?: () => void;
  /** Offers a link to what was made. */
  view?: { label: string; href: string };
};

/**
 * Short news about what was just done. `success` leaves by itself (ten seconds when it can be undone), or when what it
 * returns is called;
 * `error` stays until it is dismissed or another page opens. The same one twice is one.
 */
export function useToast() {
  const { add, close } = Base.useToastManager();
  const router = useRouter();
  return useMemo(
    () => ({
      success(title: string, { description, undo, view }: Extra = {}) {
        const act = undo ?? (view && (() => router.push(view.href)));
        const id: string = add({
          title,
          description,
          type: 'success',
          timeout: undo ? 10_000 : 5_000,
          actionProps: act && {
            children: undo ? 'Undo' : view?.label,
            ...(undo && {
              'data-undo': '',
              'aria-keyshortcuts': 'Control+Z Meta+Z',
              title: 'Ctrl or ⌘ and Z',
            }),
            onClick: () => {
              close(id);
              act();
            },
          },
        });
        return () => close(id);
      },
      error(title: string, { description }: Pick<Extra, 'description'> = {}) {
        const id = `error: ${title} ${typeof description === 'string' ? description : ''}`;
        add({ id, title, description, type: 'error', timeout: 0 });
      },
    }),
    [add, close, router],
  );
}

/** Holds and draws the toasts; mounted once around the application. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider>
      {children}
      <Base.Portal>
        <Base.Viewport className="fixed inset-x-4 bottom-[calc(5rem+env(safe-area-inset-bottom))] z-50 flex flex-col gap-2 outline-none sm:right-6 sm:left-auto sm:w-96 lg:bottom-6">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

/** Ctrl or Cmd and Z takes back what the newest toast says, outside of fields, whose own undo it is. */
function useUndoKey() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const combination = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (event.key.toLowerCase() !== 'z' || !combination || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, select, [contenteditable="true"]')) return;
      const undo = document.querySelector<HTMLElement>('[data-toast] [data-undo]');
      if (!undo) return;
      event.preventDefault();
      undo.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** What failed on a page is no news on the next, where it would lie over other buttons. */
function useLeaveErrorsBehind() {
  const path = usePathname();
  const { toasts, close } = Base.useToastManager();
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    for (const { id, type } of toasts) if (type === 'error') close(id);
  }, [path, toasts, close]);
}

function ToastList() {
  useUndoKey();
  useLeaveErrorsBehind();
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => {
    const failed = toast.type === 'error';
    const Icon = failed ? CircleAlert : CircleCheck;
    return (
      <Base.Root
        key={toast.id}
        toast={toast}
        data-toast=""
        className={cn(
          'rounded-card border border-line bg-raised text-sm shadow-float',
          '[transform:translateX(var(--toast-swipe-movement-x))_translateY(var(--toast-swipe-movement-y))]',
          'transition-[opacity,translate] duration-150 data-limited:hidden data-ending-style:opacity-0 data-starting-style:translate-y-1 data-starting-style:opacity-0',
        )}
      >
        <Base.Content className="flex items-start gap-3 p-3 pl-4">
          <Icon
            aria-hidden="true"
            strokeWidth={1.75}
            className={cn('mt-0.5 size-4 shrink-0', failed ? 'text-red-ink' : 'text-green-ink')}
          />
          <div className="grid min-w-0 flex-1 gap-0.5">
            <Base.Title className="font-medium" />
            <Base.Description className="text-muted" />
          </div>
          <Base.Action className="-my-0.5 shrink-0 rounded-chip border border-line px-2 py-0.5 font-medium hover:bg-sunken pointer-coarse:-my-2 pointer-coarse:py-2" />
          <Base.Close
            aria-label="Dismiss"
            // Base UI hides it from screen readers until somebody points at the toast; it is there for them as well.
            aria-hidden={false}
            className="-m-1 grid size-7 shrink-0 place-items-center rounded-chip text-muted hover:bg-sunken hover:text-ink"
          >
            <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
          </Base.Close>
        </Base.Content>
      </Base.Root>
    );
  });
}
