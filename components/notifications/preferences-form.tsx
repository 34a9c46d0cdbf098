'use client';

import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choice';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import type { MailWay } from '@/features/mail';
import { setPreferences } from '@/forms/notifications';
import type { NotificationKind } from './notification-words';

/** One kind of notification with where it arrives, and what of that is not to be changed. */
export interface PreferenceRow {
  kind: NotificationKind;
  label: string;
  about: string;
  inApp: boolean;
  email: boolean;
  fixed: { inApp: boolean; email: boolean };
}

/** What the person wants to hear of, and where. */
export function PreferencesForm({
  rows,
  email,
  mails,
}: {
  rows: PreferenceRow[];
  email: string;
  /** What becomes of mails to them. */
  mails: MailWay;
}) {
  const toast = useToast();
  const { form, pending, problem } = useFormAction(setPreferences, () => toast.success('Preferences saved'));
  const box = (row: PreferenceRow, channel: 'inApp' | 'email', words: string) => (
    <Checkbox
      name={channel === 'inApp' ? 'in_app' : 'email'}
      value={row.kind}
      defaultChecked={row[channel]}
      disabled={row.fixed[channel]}
      aria-label={`${row.label} ${words}${row.fixed[channel] ? ', always on' : ''}`}
      className="mx-auto"
    />
  );
  return (
    <form {...form} className="grid max-w-3xl gap-6">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <Card
        flush
        title="What reaches you"
        description={`In app is the bell at the top. ${
          mails === 'sent'
            ? `Emails go to ${email}.`
            : `This instance sends no email yet. It keeps what is meant for ${email} for three days.`
        }`}
      >
        <Table caption="Notifications by kind and channel" scroll framed={false}>
          <TableHead>
            <Th>Kind</Th>
            <Th className="w-20 text-center">In app</Th>
            <Th className="w-20 text-center">Email</Th>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <Tr key={row.kind}>
                <Td>
                  <input type="hidden" name="shown" value={row.kind} />
                  <span className="block font-medium">{row.label}</span>
                  <span className="block text-muted">{row.about}</span>
                </Td>
                <Td className="text-center">{box(row, 'inApp', 'in app')}</Td>
                <Td className="text-center">{box(row, 'email', 'by email')}</Td>
              </Tr>
            ))}
          </TableBody>
        </Table>
      </Card>
      <div>
        <SubmitButton pending={pending}>Save preferences</SubmitButton>
      </div>
    </form>
  );
}
