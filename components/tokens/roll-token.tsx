'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { SelectField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { useConfirmed } from '@/components/users/confirmation';
import { rollToken } from '@/forms/tokens';
import { TokenSecret } from './token-secret';

/** Gives a token a successor, whose secret is shown once; the old one works until programs have changed over. */
export function RollToken({
  id,
  name,
  origin,
  path,
}: {
  id: number;
  name: string;
  origin: string;
  path: string;
}) {
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string>();
  const router = useRouter();

  function change(next: boolean) {
    setOpen(next);
    if (next || !secret) return;
    setSecret(undefined);
    router.refresh();
  }

  return (
    <Dialog
      title={secret ? 'Its successor' : `Roll “${name}”?`}
      description={
        secret
          ? 'Copy it now: it is shown only here, and only once.'
          : 'You get a new token that opens the same and lasts as long. The old one works until your programs have changed over.'
      }
      open={open}
      onOpenChange={change}
      trigger={
        <Button size="sm" aria-label={`Roll ${name}`}>
          Roll
        </Button>
      }
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
        <RollForm id={id} onMade={setSecret} />
      )}
    </Dialog>
  );
}

function RollForm({ id, onMade }: { id: number; onMade: (secret: string) => void }) {
  const confirmed = useConfirmed();
  const { form, pending, fields, problem } = useFormAction(confirmed(rollToken), ({ secret }) =>
    onMade(secret),
  );
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <input type="hidden" name="id" value={id} />
      <SelectField label="The old one works for" name="hours" defaultValue="24" error={fields.hours}>
        <option value="0">Not a moment longer</option>
        <option value="1">An hour</option>
        <option value="24">A day</option>
        <option value="168">A week</option>
      </SelectField>
      <div className="flex justify-end">
        <SubmitButton pending={pending}>Roll token</SubmitButton>
      </div>
    </form>
  );
}
