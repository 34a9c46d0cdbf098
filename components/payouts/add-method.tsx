'use client';

import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { sentence } from '@/components/ui/refusal';
import { SelectField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { useConfirmed } from '@/components/users/confirmation';
import { addPayoutMethod } from '@/forms/payouts';
import { readIban } from '@/nouns/iban';
import {
  accountCountries,
  type PayoutMethodKind,
  payoutMethodKinds,
  payoutMethodLabels,
} from '@/nouns/payouts';

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
  const confirmed = useConfirmed();
  const [kind, setKind] = useState<PayoutMethodKind>('sepa');
  const { form, pending, fields, problem } = useFormAction(confirmed(addPayoutMethod), () => {
    toast.success('Payout method added');
    onDone();
  });
  const Fields = fieldsOf[kind];
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <SelectField
        label="Payout method"
        name="kind"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as PayoutMethodKind)}
        error={fields.kind}
      >
        {payoutMethodKinds.map((value) => (
          <option key={value} value={value}>
            {payoutMethodLabels[value]}
          </option>
        ))}
      </SelectField>
      <Fields errors={fields} />
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

interface Errors {
  errors: Record<string, string>;
}

const fieldsOf: Record<PayoutMethodKind, (props: Errors) => ReactNode> = {
  sepa: ({ errors }) => (
    <>
      <Holder errors={errors} maximum={70} />
      <IbanField error={errors.iban} />
      <TextField
        label="BIC"
        name="bic"
        optional
        hint="Your bank is known by the IBAN."
        maxLength={20}
        autoComplete="off"
        spellCheck={false}
        error={errors.bic}
      />
      <div className="grid gap-5 items-end sm:grid-cols-[1fr_10rem]">
        <TextField
          label="Street"
          name="street"
          optional
          autoComplete="address-line1"
          maxLength={70}
          error={errors.street}
        />
        <TextField label="Number" name="building" optional maxLength={16} error={errors.building} />
      </div>
      <div className="grid gap-5 items-end sm:grid-cols-[10rem_1fr]">
        <TextField
          label="Postcode"
          name="postcode"
          optional
          autoComplete="postal-code"
          maxLength={16}
          error={errors.postcode}
        />
        <TextField
          label="Town"
          name="town"
          required
          autoComplete="address-level2"
          maxLength={35}
          error={errors.town}
        />
      </div>
      <CountryField label="Country" hint="Where you live. Banks ask for town and country." errors={errors} />
    </>
  ),
  bank: ({ errors }) => (
    <>
      <Holder errors={errors} maximum={120} />
      <TextField
        label="Account number"
        name="account"
        required
        maxLength={50}
        autoComplete="off"
        spellCheck={false}
        error={errors.account}
      />
      <TextField
        label="Routing number, sort code or BIC"
        name="routing"
        maxLength={50}
        autoComplete="off"
        spellCheck={false}
        hint="Not needed with an IBAN."
        error={errors.routing}
      />
      <TextField label="Name of the bank" name="bank" optional maxLength={120} error={errors.bank} />
      <CountryField label="Country of the bank" errors={errors} />
    </>
  ),
  paypal: ({ errors }) => (
    <TextField
      label="Email address"
      name="email"
      type="email"
      required
      autoComplete="email"
      maxLength={254}
      hint="The email address of your PayPal account."
      error={errors.email}
    />
  ),
  other: ({ errors }) => (
    <TextField
      label="Where to send it"
      name="text"
      required
      autoComplete="off"
      maxLength={300}
      hint="Say how and where, so that our team can pay you."
      error={errors.text}
    />
  ),
};

const Holder = ({ errors, maximum }: Errors & { maximum: number }) => (
  <TextField
    label="Account holder"
    name="name"
    required
    autoComplete="name"
    maxLength={maximum}
    hint="The name your bank knows you by."
    error={errors.name}
  />
);

function CountryField({ label, hint, errors }: Errors & { label: string; hint?: string }) {
  return (
    <SelectField label={label} name="country" defaultValue="" required hint={hint} error={errors.country}>
      <option value="" disabled>
        Choose a country
      </option>
      {accountCountries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

/** An IBAN is read as it is typed: first its country, and once it is left what is wrong with it. */
function IbanField({ error }: { error?: string }) {
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState(false);
  const iban = readIban(typed);
  const full = iban?.length !== undefined && iban.electronic.length >= iban.length;
  const wrong = iban?.problem && (left || full) ? sentence(iban.problem) : undefined;
  return (
    <TextField
      label="IBAN"
      hint={
        iban?.country
          ? iban.problem
            ? `${iban.country}: ${iban.electronic.length} of ${iban.length} characters.`
            : `Country of the bank: ${iban.country}. The check digits fit.`
          : 'As your bank prints it, with or without spaces.'
      }
      name="iban"
      required
      autoComplete="off"
      spellCheck={false}
      maxLength={80}
      error={wrong ?? error}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setLeft(false);
      }}
    />
  );
}
