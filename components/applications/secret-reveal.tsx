'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CheckboxField } from '@/components/ui/choice';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';

/** Shows a new secret, once; it closes only when its reader says that it is stored. */
export function SecretReveal({
  title,
  clientId,
  secret,
  onClose,
}: {
  title: string;
  clientId: string;
  secret: string;
  onClose: () => void;
}) {
  const [stored, setStored] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open && stored) onClose();
      }}
      title={title}
      footer={
        <>
          <CopyButton
            text={`FANFARE_CLIENT_ID=${clientId}\nFANFARE_CLIENT_SECRET=${secret}\n`}
            variant="secondary"
            size="md"
          >
            Copy as .env
          </CopyButton>
          <Button variant="primary" disabled={!stored} onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Callout tone="warning">The secret is shown this one time. We keep only a fingerprint of it.</Callout>
        <Value label="Client id" text={clientId} />
        <Value label="Client secret" text={secret} />
        <CheckboxField
          label="I stored the secret in a safe place"
          checked={stored}
          onCheckedChange={setStored}
        />
      </div>
    </Dialog>
  );
}

function Value({ label, text }: { label: string; text: string }) {
  return (
    <div className="grid gap-1.5">
      <span className="font-medium">{label}</span>
      <span className="flex items-center gap-2 rounded-control border border-line bg-sunken py-1 pr-1 pl-3">
        <code className="min-w-0 flex-1 select-all break-all font-mono text-xs">{text}</code>
        <CopyButton text={text} label={`Copy ${label.toLowerCase()}`} />
      </span>
    </div>
  );
}
