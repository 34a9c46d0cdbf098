'use client';

import { Plus } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { addCategoryAction } from '@/forms/lists';

/** Adds a category that campaigns and influencers can choose at once. */
export function AddCategory() {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();

  const add = () =>
    start(async () => {
      const result = await addCategoryAction({ name });
      if (!result.ok) return setProblem(result.fields.name ?? result.message);
      setOpen(false);
      setName('');
      setProblem(undefined);
      toast.success(`${name.trim()} is a category now`);
    });

  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      size="sm"
      title="Add a category"
      description="Campaigns and influencers can choose it at once."
      trigger={
        <Button variant="primary" icon={Plus}>
          Add category
        </Button>
      }
      action="Add"
      pending={pending}
      onSubmit={add}
    >
      <TextField
        label="Name"
        maxLength={60}
        autoComplete="off"
        value={name}
        error={problem}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
