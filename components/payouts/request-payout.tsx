'use client';

import { Banknote } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { MoneyField } from '@/components/ui/money-field';
import { SelectField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { requestPayout } from '@/forms/payouts';
import { withPoint } from '@/lib/decimal';
import { formatMoney, payablePart } from '@/nouns/money';
import type { PayoutMethodKind } from '@/nouns/payouts';

export interface WalletPart {
  currency: string;
  amount: number;
}

export interface PayoutTarget {
  id: number;
  kind: PayoutMethodKind;
  label: string;
}

/** Asks how much goes where and has it confirmed; the amount leaves the wallet at once. */
export function RequestPayout({
  wallet,
  methods,
  minimum,
}: {
  wallet: WalletPart[];
  methods: PayoutTarget[];
  minimum: number;
}) {
  const toast = useToast();
  const [currency, setCurrency] = useState(wallet[0]?.currency ?? 'USD');
  const most = (code: string) =>
    payablePart(wallet.find((part) => part.currency === code)?.amount ?? 0, code);
  const held = most(currency);
  const [amount, setAmount] = useState(String(held));
  const plain = withPoint(amount);
  const code = wallet.length > 1;
  const money = (of: string | number) => formatMoney(of, { currency, code });
  const [method, setMethod] = useState(String(methods[0]?.id ?? ''));
  const [fields, setFields] = useState<Record<string, string>>({});
  const chosen = methods.find(({ id }) => String(id) === method);

  function choose(next: string) {
    setCurrency(next);
    setAmount(String(most(next)));
    setFields({});
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary" icon={Banknote}>
          Request payout
        </Button>
      }
      onOpenChange={(open) => {
        if (open) choose(currency);
      }}
      title="Request a payout"
      description="The amount leaves your wallet at once and waits for approval. Until then you can take it back."
      action="Request payout"
      tone="primary"
      onConfirm={async () => {
        const result = await requestPayout({ amount: plain, currency, method_id: method });
        if (result.ok) {
          toast.success(`Payout of ${money(plain)} requested`);
          return;
        }
        const { amount: wrong, method_id } = result.fields;
        // More than the wallet holds is a matter of the amount as well.
        const beyond = result.code === 'limit_reached' && result.message;
        const told = { amount: wrong ?? (beyond || ''), method_id: method_id ?? '' };
        setFields(told);
        return told.amount || told.method_id ? '' : result.message;
      }}
    >
      {wallet.length > 1 && (
        <SelectField
          label="Currency"
          value={currency}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {wallet.map((part) => (
            <option key={part.currency} value={part.currency}>
              {formatMoney(part.amount, { currency: part.currency, code: true })}
            </option>
          ))}
        </SelectField>
      )}
      <MoneyField
        label="Amount"
        value={amount}
        onChange={(event) => {
          setAmount(event.currentTarget.value);
          setFields({});
        }}
        currency={currency}
        code={code}
        hint={`From ${money(minimum)} up to ${money(held)}.`}
        error={fields.amount || undefined}
      />
      <SelectField
        label="To"
        value={method}
        onChange={(event) => {
          setMethod(event.currentTarget.value);
          setFields({});
        }}
        error={fields.method_id || undefined}
        hint={
          chosen &&
          [
            Number(plain) > 0 && Number(plain) <= held && `${money(plain)} to ${chosen.label}.`,
            'Fanfare takes no fee.',
            chosen.kind === 'sepa' &&
              currency !== 'EUR' &&
              `This account takes euros: your bank converts ${currency} at its own rate, or sends it back.`,
          ]
            .filter(Boolean)
            .join(' ')
        }
      >
        {methods.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
    </ConfirmDialog>
  );
}
