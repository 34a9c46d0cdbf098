'use client';

import { Pencil } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { MoneyField } from '@/components/ui/money-field';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormDialog } from '@/components/ui/use-form-dialog';
import { updateAdvertiserAction } from '@/forms/advertisers';
import { dropUntouched } from '@/lib/untouched';

/** Changes the name, the address and the limit of an organisation. */
export function EditAdvertiser({
  advertiser,
}: {
  advertiser: { id: number; name: string; email: string; currency: string; maximumLimit: number };
}) {
  const toast = useToast();
  const { dialog, fields } = useFormDialog(
    (values) => {
      dropUntouched(values, {
        name: advertiser.name,
        email: advertiser.email,
        maximum_limit: String(advertiser.maximumLimit),
      });
      return updateAdvertiserAction({ id: advertiser.id, ...Object.fromEntries(values) });
    },
    (_, values) => toast.success(`${values.get('name') ?? advertiser.name} saved`),
  );

  return (
    <FormDialog
      {...dialog}
      title={advertiser.name}
      trigger={
        <Button size="sm" aria-label={`Edit ${advertiser.name}`} icon={Pencil}>
          Edit
        </Button>
      }
      action="Save"
    >
      <TextField label="Name" name="name" defaultValue={advertiser.name} error={fields.name} />
      <TextField
        label="Email"
        name="email"
        type="email"
        defaultValue={advertiser.email}
        error={fields.email}
      />
      <MoneyField
        label="Credit limit"
        name="maximum_limit"
        currency={advertiser.currency}
        hint="The most its running campaigns may commit together. Lowering it leaves running campaigns alone."
        defaultValue={advertiser.maximumLimit}
        error={fields.maximum_limit}
      />
    </FormDialog>
  );
}
