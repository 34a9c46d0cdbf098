'use client';

import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { TokenSecret } from './token-secret';

/** A dialog around the form that makes a token; then it shows the secret once. `origin` and `path` make the example call. */
export function TokenDialog({
  title,
  description,
  made,
  trigger,
  origin,
  path,
  onStored,
  children,
}: {
  title: string;
  description: string;
  /** Its title once there is a secret. */
  made: string;
  trigger: ReactElement;
  origin: string;
  path: string;
  /** Runs when a secret that was shown is put away. */
  onStored?: () => void;
  /** The form, which says what it made. */
  children: (onMade: (made: { secret: string }) => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string>();

  function change(next: boolean) {
    setOpen(next);
    if (next || !secret) return;
    setSecret(undefined);
    onStored?.();
  }

  return (
    <Dialog
      title={secret ? made : title}
      description={secret ? 'Copy it now: it is shown only here, and only once.' : description}
      open={open}
      onOpenChange={change}
      trigger={trigger}
      footer={
        secret && (
          <DialogClose>
            <Button variant="primary">I stored it</Button>
          </DialogClose>
        )
      }
    >
      {secret ? (
        <TokenSecret secret={secret} origin={origin} path={path} />
      ) : (
        children((token) => setSecret(token.secret))
      )}
    </Dialog>
  );
}
