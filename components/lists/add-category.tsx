'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormDialog } from '@/components/ui/use-form-dialog';
import { addCategoryAction } from '@/forms/lists';

/** Adds a category that campaigns and influencers can choose at once. */
export function AddCategory() {
  const toast = useToast();
  const { dialog, fields } = useFormDialog(
    (values) => addCategoryAction({ name: String(values.get('name') ?? '') }),
    (_, values) => toast.success(`${String(values.get('name')).trim()} is a category now`),
  );
  return (
    <FormDialog
      {...dialog}
      size="sm"
      title="Add a category"
      description="Campaigns and influencers can choose it at once."
      trigger={
        <Button variant="primary" icon={Plus}>
          Add category
        </Button>
      }
      action="Add"
    >
      <TextField label="Name" name="name" maxLength={60} autoComplete="off" error={fields.name} />
    </FormDialog>
  );
}
