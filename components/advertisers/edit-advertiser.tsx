'use client';

import { Pencil } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { MoneyField } from '@/components/ui/money-field';
import { problemOf, type Refusal } from '@/components/ui/refusal';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { updateAdvertiserAction } from '@/forms/advertisers';
import { dropUntouched } from '@/lib/untouched';

/** Changes the name, the address and the limit of an organisation. */
export function EditAdvertiser({
  advertiser,
}: {
  advertiser: { id: number; name: string; email: string; currency: string; maximumLimit: number };
}) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const [pending, start] = useTransition();

  const save = (values: FormData) =>
    start(async () => {
      dropUntouched(values, {
        name: advertiser.name,
        email: advertiser.email,
        maximum_limit: String(advertiser.maximumLimit),
      });
      const result = await updateAdvertiserAction({ id: advertiser.id, ...Object.fromEntries(values) });
      if (!result.ok) return setRefused(result);
      setOpen(false);
      setRefused(undefined);
      toast.success(`${values.get('name') ?? advertiser.name} saved`);
    });

  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setRefused(undefined);
      }}
      title={advertiser.name}
      trigger={
        <Button size="sm" aria-label={`Edit ${advertiser.name}`} icon={Pencil}>
          Edit
        </Button>
      }
      action="Save"
      pending={pending}
      problem={problemOf(refused)}
      onSubmit={save}
    >
      <TextField label="Name" name="name" defaultValue={advertiser.name} error={refused?.fields.name} />
      <TextField
        label="Email"
        name="email"
        type="email"
        defaultValue={advertiser.email}
        error={refused?.fields.email}
      />
      <MoneyField
        label="Credit limit"
        name="maximum_limit"
        currency={advertiser.currency}
        hint="The most its running campaigns may commit together. Lowering it leaves running campaigns alone."
        defaultValue={advertiser.maximumLimit}
        error={refused?.fields.maximum_limit}
      />
    </FormDialog>
  );
}
