'use client';

import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormDialog } from '@/components/ui/use-form-dialog';
import { renamePasskeyAction } from '@/forms/factors';
import { passkeyNameLength } from '@/nouns/passkeys';

/** Gives a passkey a name by which its person knows it. */
export function RenamePasskey({ id, name }: { id: number; name: string }) {
  const toast = useToast();
  const { dialog, fields } = useFormDialog(
    (values) => renamePasskeyAction({ id, name: String(values.get('name')) }),
    () => toast.success('Passkey renamed'),
  );
  return (
    <FormDialog
      title="Rename the passkey"
      action="Save name"
      size="sm"
      {...dialog}
      trigger={
        <Button size="sm" aria-label={`Rename ${name}`}>
          Rename
        </Button>
      }
    >
      <TextField
        label="Name"
        name="name"
        defaultValue={name}
        maxLength={passkeyNameLength}
        autoComplete="off"
        required
        hint={fields.name ? undefined : 'Such as the device it is on.'}
        error={fields.name}
      />
    </FormDialog>
  );
}
