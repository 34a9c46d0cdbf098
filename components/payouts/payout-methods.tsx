'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Moment } from '@/components/ui/moment';
import { sentence } from '@/components/ui/refusal';
import { SelectField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { addPayoutMethod, removePayoutMethod } from '@/forms/payouts';
import { readIban } from '@/nouns/iban';

export interface MethodRow {
  id: number;
  label: string;
  country?: string;
  /** Whose bank account it is. */
  holder: string | null;
  createdAt: Date;
}

const kinds = {
  bank: {
    label: 'Bank transfer',
    details: 'Account',
    hint: 'Your IBAN alone, or account number with routing number and bank.',
  },
  paypal: { label: 'PayPal', details: 'Email address', hint: 'The email address of your PayPal account.' },
  other: {
    label: 'Other',
    details: 'Where to send it',
    hint: 'Say how and where, so that our team can pay you.',
  },
};
type Kind = keyof typeof kinds;

/** The accounts payouts may go to, masked, with a way to add and remove them. */
export function PayoutMethods({ methods, active }: { methods: MethodRow[]; active: boolean }) {
  return (
    <Card
      flush
      title="Payout methods"
      description="Only our team sees them in full, to pay you. We tell you about every change."
      action={active && methods.length > 0 && <AddMethod />}
    >
      {methods.length === 0 ? (
        <p className="px-4 pb-5 text-muted text-sm sm:px-5">
          None yet. Add a bank account or PayPal, then ask for a payout.
        </p>
      ) : (
        <ul className="divide-y divide-line border-line border-t text-sm">
          {methods.map((method) => (
            <Method key={method.id} method={method} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Method({ method: { id, label, country, holder, createdAt } }: { method: MethodRow }) {
  const toast = useToast();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2.5 sm:px-5">
      <span className="grid gap-0.5">
        <span className="font-medium">{label}</span>
        <span className="text-muted text-xs">
          {holder && `${holder}. `}
          {country && `Bank in: ${country}. `}Added <Moment at={createdAt} format="day" />
        </span>
      </span>
      <ConfirmDialog
        trigger={
          <Button size="sm" variant="ghost" aria-label={`Remove ${label}`}>
            Remove
          </Button>
        }
        title="Remove this payout method?"
        description={`${label} is removed from your list. Payouts you already asked for still go there.`}
        action="Remove"
        onConfirm={async () => {
          const result = await removePayoutMethod({ id });
          if (!result.ok) return result.message;
          toast.success('Payout method removed');
        }}
      />
    </li>
  );
}

/** Asks for an account that payouts may be sent to. */
export function AddMethod({ primary = false }: { primary?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="sm"
      title="Add a payout method"
      description="Where your money is sent."
      trigger={
        <Button variant={primary ? 'primary' : 'secondary'} icon={Plus}>
          Add a payout method
        </Button>
      }
    >
      <MethodForm onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function MethodForm({ onDone }: { onDone: () => void }) {
  const toast = useToast();
  const [kind, setKind] = useState<Kind>('bank');
  const { form, pending, fields, problem } = useFormAction(addPayoutMethod, () => {
    toast.success('Payout method added');
    onDone();
  });
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <SelectField
        label="Payout method"
        name="kind"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as Kind)}
        error={fields.kind}
      >
        {Object.entries(kinds).map(([value, { label }]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      {kind === 'bank' && (
        <TextField
          label="Account holder"
          name="holder"
          required
          autoComplete="name"
          maxLength={120}
          hint="The name your bank knows you by."
          error={fields.holder}
        />
      )}
      <AccountField kind={kind} error={fields.details} />
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose>
          <Button>Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" pending={pending}>
          Save
        </Button>
      </div>
    </form>
  );
}

/** Where the money goes. An IBAN is read as it is typed: first its country, and once it is left what is wrong with it. */
function AccountField({ kind, error }: { kind: Kind; error?: string }) {
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState(false);
  const iban = kind === 'bank' ? readIban(typed) : undefined;
  const full = iban?.length !== undefined && iban.electronic.length >= iban.length;
  const wrong = iban?.problem && (left || full) ? sentence(iban.problem) : undefined;
  return (
    <TextField
      key={kind}
      label={kinds[kind].details}
      hint={
        iban?.country
          ? iban.problem
            ? `${iban.country}: ${iban.electronic.length} of ${iban.length} characters.`
            : `Country of the bank: ${iban.country}. The check digits fit.`
          : kinds[kind].hint
      }
      name="details"
      type={kind === 'paypal' ? 'email' : 'text'}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      error={wrong ?? error}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setLeft(false);
      }}
    />
  );
}
