'use client';

import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { useRouter } from 'next/navigation';
import { type ReactElement, type ReactNode, useState, useTransition } from 'react';
import { Button } from './button';
import { Callout } from './callout';
import { cn } from './cn';
import { backdropStyle, modalStyle } from './dialog';
import { TextField } from './text-field';

/** Props of `ConfirmDialog`. */
export type ConfirmDialogProps = {
  title: ReactNode;
  /** What will happen and whether it can be taken back. */
  description: ReactNode;
  /** The verb of the action, such as "Delete ad"; never "OK". */
  action: string;
  /**
   * Runs on confirmation. Return a message to keep the dialog open and show it, an empty one where the fields say it;
   * return nothing to close.
   */
  onConfirm: () => Promise<string | undefined> | Promise<void>;
  tone?: 'danger' | 'primary';
  /** For the irreversible: this text must be typed before the action unlocks. */
  typeToConfirm?: string;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** More to decide, such as a reason. */
  children?: ReactNode;
};

/** Asks before money moves, people are banned or things are deleted. Reversible acts use a toast with undo instead. */
export function ConfirmDialog({
  title,
  description,
  action,
  onConfirm,
  tone = 'danger',
  typeToConfirm,
  trigger,
  open,
  onOpenChange,
  children,
}: ConfirmDialogProps) {
  const router = useRouter();
  const [openInside, setOpenInside] = useState(false);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [refused, setRefused] = useState(false);
  const [pending, startTransition] = useTransition();
  const locked = typeToConfirm !== undefined && typed.trim() !== typeToConfirm;

  function change(next: boolean) {
    setOpenInside(next);
    onOpenChange?.(next);
    if (next) return;
    setTyped('');
    // What was refused has usually changed meanwhile: the page behind shows how it is now.
    if (refused) router.refresh();
    setRefused(false);
    setProblem(undefined);
  }

  function confirm() {
    startTransition(async () => {
      const message = await onConfirm();
      if (typeof message !== 'string') return change(false);
      setRefused(true);
      setProblem(message);
    });
  }

  return (
    <Base.Root open={open ?? openInside} onOpenChange={change}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Popup className={cn(modalStyle, 'sm:max-w-md')}>
          <form
            className="contents"
            noValidate
            // What was said of other words is not said of these.
            onChange={() => setProblem(undefined)}
            onSubmit={(event) => {
              event.preventDefault();
              if (!locked && !pending) confirm();
            }}
          >
            <div className="grid gap-4 overflow-y-auto p-5 text-sm">
              <div className="grid gap-1.5">
                <Base.Title className="font-semibold text-base">{title}</Base.Title>
                <Base.Description className="text-muted">{description}</Base.Description>
              </div>
              {children}
              {typeToConfirm !== undefined && (
                <TextField
                  label={
                    <>
                      Type <span className="select-all font-mono font-normal">{typeToConfirm}</span> to
                      confirm
                    </>
                  }
                  value={typed}
                  onChange={(event) => setTyped(event.currentTarget.value)}
                  autoComplete="off"
                  spellCheck={false}
                />
              )}
              {problem && <Callout tone="danger">{problem}</Callout>}
            </div>
            <div className="flex flex-wrap justify-end gap-2 border-line border-t bg-sunken/60 px-5 py-3">
              <Base.Close render={<Button>Cancel</Button>} />
              <Button type="submit" variant={tone} pending={pending} disabled={locked}>
                {action}
              </Button>
            </div>
          </form>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
