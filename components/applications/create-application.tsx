'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField, TextField } from '@/components/ui/text-field';
import { useFormDialog } from '@/components/ui/use-form-dialog';
import { useConfirmed } from '@/components/users/confirmation';
import type { CreatedApplication } from '@/features/applications';
import { createApplicationAction } from '@/forms/applications';
import { addresses } from '@/nouns/addresses';
import { SecretReveal } from './secret-reveal';

/** Registers an application, then shows its secret this one time. */
export function CreateApplication() {
  const router = useRouter();
  const [values, setValues] = useState({ name: '', redirectUris: '' });
  const [made, setMade] = useState<CreatedApplication>();
  const confirmed = useConfirmed();
  const { dialog, fields } = useFormDialog(
    () => confirmed(createApplicationAction)(values),
    (application) => {
      setMade(application);
      setValues({ name: '', redirectUris: '' });
    },
  );

  return (
    <>
      <FormDialog
        {...dialog}
        title="Register an application"
        description="It gets a client id and a secret for the App endpoints."
        trigger={
          <Button variant="primary" icon={Plus}>
            Register application
          </Button>
        }
        action="Register"
      >
        <TextField
          label="Name"
          hint="People see it when the application asks to act for them."
          required
          maxLength={80}
          autoComplete="off"
          value={values.name}
          error={fields.name}
          onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
        />
        <TextAreaField
          label="Redirect URIs"
          hint="One a line, compared letter by letter. https, or http on localhost."
          required
          rows={3}
          spellCheck={false}
          placeholder="https://partner.example/callback"
          className="font-mono sm:text-xs"
          value={values.redirectUris}
          error={fields.redirectUris}
          onChange={(event) => setValues({ ...values, redirectUris: event.currentTarget.value })}
        />
      </FormDialog>
      {made && (
        <SecretReveal
          title="Application registered"
          clientId={made.clientId}
          secret={made.secret}
          onClose={() => {
            setMade(undefined);
            router.push(addresses.admin.application(made.id));
          }}
        />
      )}
    </>
  );
}
