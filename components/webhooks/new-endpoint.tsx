'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CheckboxField } from '@/components/ui/choice';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { SelectField, TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { useConfirmed } from '@/components/users/confirmation';
import { createEndpointAction } from '@/forms/webhooks';
import { eventNounNames, eventNouns } from '@/nouns/events';
import type { EndpointOwner } from '@/nouns/webhooks';
import { ownerWords } from './endpoint-words';
import { SecretOnce } from './secret-once';

/** Adds an endpoint for one of these owners, and shows its secret once. */
export function NewEndpoint({ owners }: { owners: EndpointOwner[] }) {
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string>();
  return (
    <>
      <Dialog
        title="New endpoint"
        description="We post each event to it as JSON, signed."
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button variant="primary" icon={Plus}>
            New endpoint
          </Button>
        }
      >
        <NewEndpointForm
          owners={owners}
          onMade={(made) => {
            setOpen(false);
            setSecret(made);
          }}
        />
      </Dialog>
      {secret && <SecretOnce secret={secret} onClose={() => setSecret(undefined)} />}
    </>
  );
}

function NewEndpointForm({ owners, onMade }: { owners: EndpointOwner[]; onMade: (secret: string) => void }) {
  const confirmed = useConfirmed();
  const { form, pending, fields, problem } = useFormAction(confirmed(createEndpointAction), ({ secret }) =>
    onMade(secret),
  );
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <TextField
        label="Address"
        name="url"
        type="url"
        placeholder="https://shop.example/fanfare"
        autoComplete="off"
        maxLength={2048}
        error={fields.url}
      />
      <TextField
        label="Description"
        name="description"
        autoComplete="off"
        maxLength={200}
        optional
        error={fields.description}
      />
      {owners.length > 1 && (
        <SelectField label="Events of" name="owner" defaultValue={owners[0]} error={fields.owner}>
          {owners.map((owner) => (
            <option key={owner} value={owner}>
              {ownerWords[owner]}
            </option>
          ))}
        </SelectField>
      )}
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-medium text-sm">About</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {eventNounNames.map((noun) => (
            <CheckboxField key={noun} name="about" value={noun} label={eventNouns[noun]} />
          ))}
        </div>
        <p className="text-muted text-xs">Leave all of them empty for every event.</p>
      </fieldset>
      <div className="flex justify-end">
        <SubmitButton pending={pending}>Create endpoint</SubmitButton>
      </div>
    </form>
  );
}
