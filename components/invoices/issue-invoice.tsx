'use client';

import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Combobox, type ComboboxOption } from '@/components/ui/combobox';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { issueInvoiceAction } from '@/forms/invoices';
import { dayText } from '@/lib/dates';

/** Invoices what an organisation spent in some days; the days of last month are offered. */
export function IssueInvoice({
  advertisers,
  from,
  to,
}: {
  advertisers: ComboboxOption[];
  from: string;
  to: string;
}) {
  return (
    <Dialog
      title="Issue an invoice"
      description="Bills the accepted tasks and the ad spend of these days that are on no invoice yet. The same days again give the same invoice."
      trigger={
        <Button variant="primary" icon={FilePlus2}>
          Issue invoice
        </Button>
      }
    >
      <IssueForm advertisers={advertisers} from={from} to={to} />
    </Dialog>
  );
}

function IssueForm({ advertisers, from, to }: { advertisers: ComboboxOption[]; from: string; to: string }) {
  const { form, pending, fields, problem } = useFormAction(issueInvoiceAction);
  const [days, setDays] = useState({ from, to });
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <Combobox
        label="Organisation"
        name="advertiser_id"
        options={advertisers}
        placeholder="Type to search"
        error={fields.advertiser_id}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label="From"
          name="date_from"
          type="date"
          required
          value={days.from}
          onChange={(event) => setDays({ ...days, from: event.currentTarget.value })}
          error={fields.date_from}
        />
        <TextField
          label="To"
          name="date_to"
          type="date"
          required
          value={days.to}
          onChange={(event) => setDays({ ...days, to: event.currentTarget.value })}
          error={fields.date_to}
        />
      </div>
      <p className="text-muted text-sm">
        {days.from && days.to && days.from <= days.to
          ? `${dayText(new Date(days.from))} to ${dayText(new Date(days.to))}, both included, in UTC.${days.from === from && days.to === to ? ' That is last month.' : ''}`
          : 'Choose the first and the last day. Both are included, in UTC.'}
      </p>
      <div className="flex justify-end gap-2">
        <DialogClose>
          <Button>Cancel</Button>
        </DialogClose>
        <SubmitButton pending={pending}>Issue</SubmitButton>
      </div>
    </form>
  );
}
