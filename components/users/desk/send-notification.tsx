'use client';

import { Send } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormDialog } from '@/components/ui/use-form-dialog';
import { sendNotification } from '@/forms/notifications';

/** Writes a message into somebody's inbox. */
export function SendNotification({ user }: { user: { id: number; name: string } }) {
  const toast = useToast();
  const [message, setMessage] = useState('');
  const { dialog, fields } = useFormDialog(
    () => sendNotification({ user_id: user.id, message }),
    () => {
      setMessage('');
      toast.success(`Sent to ${user.name}`);
    },
  );
  return (
    <FormDialog
      {...dialog}
      title={`Write to ${user.name}`}
      description="It appears in their notifications."
      trigger={<Button icon={Send}>Notify</Button>}
      action="Send"
    >
      <TextAreaField
        label="Message"
        rows={4}
        maxLength={1000}
        value={message}
        error={fields.message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
