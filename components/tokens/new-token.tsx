'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CodeBlock } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { SelectField, TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { useConfirmed } from '@/components/users/confirmation';
import { createToken } from '@/forms/tokens';
import { curlFor } from './curl';

/** Makes an API token and shows its secret once. `origin` and `path` make the example call. */
export function NewToken({ origin, path }: { origin: string; path: string }) {
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string>();

  function change(next: boolean) {
    setOpen(next);
    if (!next) setSecret(undefined);
  }

  return (
    <Dialog
      title={secret ? 'Your new token' : 'New API token'}
      description={
        secret
          ? 'Copy it now: it is shown only here, and only once.'
          : 'A token acts as you wherever it is used.'
      }
      open={open}
      onOpenChange={change}
      trigger={
        <Button variant="primary" icon={Plus}>
          New token
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
        <div className="grid gap-4">
          <div className="flex items-center gap-2 rounded-control border border-line bg-sunken py-1 pr-1 pl-3">
            <code className="min-w-0 flex-1 break-all font-mono text-xs" data-token="">
              {secret}
            </code>
            <CopyButton text={secret} label="Copy token" />
          </div>
          <CodeBlock title="Try it" code={curlFor(origin, path, secret)} />
        </div>
      ) : (
        <NewTokenForm onMade={setSecret} />
      )}
    </Dialog>
  );
}

function NewTokenForm({ onMade }: { onMade: (secret: string) => void }) {
  const confirmed = useConfirmed();
  const { form, pending, fields, problem } = useFormAction(confirmed(createToken), ({ secret }) =>
    onMade(secret),
  );
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <TextField
        label="Name"
        name="name"
        placeholder="Reporting script"
        autoComplete="off"
        maxLength={80}
        hint="What it is for, so that you know which one to revoke."
        error={fields.name}
      />
      <SelectField label="Expires" name="expires" defaultValue="90" error={fields.expires}>
        <option value="7">In 7 days</option>
        <option value="30">In 30 days</option>
        <option value="90">In 90 days</option>
        <option value="365">In a year</option>
        <option value="never">Never</option>
      </SelectField>
      <div className="flex justify-end">
        <SubmitButton pending={pending}>Create token</SubmitButton>
      </div>
    </form>
  );
}
