'use client';

import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';

/** Shows the secret of an endpoint, this once. */
export function SecretOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="The secret of this endpoint"
      description="Your receiver verifies with it that events come from us."
      footer={
        <Button variant="primary" onClick={onClose}>
          I stored it
        </Button>
      }
    >
      <div className="grid gap-4">
        <Callout tone="warning">Copy it now: it is shown only here, and only once.</Callout>
        <div className="flex items-center gap-2 rounded-control border border-line bg-sunken py-1 pr-1 pl-3">
          <code className="min-w-0 flex-1 break-all font-mono text-xs" data-secret="">
            {secret}
          </code>
          <CopyButton text={secret} label="Copy secret" />
        </div>
      </div>
    </Dialog>
  );
}
