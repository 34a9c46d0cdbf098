'use client';

import { Send } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { sendNotification } from '@/forms/notifications';

/** Writes a message into somebody's inbox. */
export function SendNotification({ user }: { user: { id: number; name: string } }) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();

  const send = () =>
    start(async () => {
      const result = await sendNotification({ user_id: user.id, message });
      if (!result.ok) return setProblem(result.fields.message ?? result.message);
      setOpen(false);
      setMessage('');
      setProblem(undefined);
      toast.success(`Sent to ${user.name}`);
    });

  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      title={`Write to ${user.name}`}
      description="It appears in their notifications."
      trigger={<Button icon={Send}>Notify</Button>}
      action="Send"
      pending={pending}
      onSubmit={send}
    >
      <TextAreaField
        label="Message"
        rows={4}
        maxLength={1000}
        value={message}
        error={problem}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
