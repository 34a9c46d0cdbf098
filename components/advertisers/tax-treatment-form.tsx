'use client';

import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import { NumberField, SelectField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { setTaxTreatmentAction } from '@/forms/advertisers';
import { type TaxTreatment, taxTreatments, treatmentWords } from '@/nouns/tax';

/** How an organisation's invoices are taxed, where an administrator says it instead of the countries and the day. */
export function TaxTreatmentForm({
  organisation,
}: {
  organisation: {
    id: number;
    taxTreatment: TaxTreatment | null;
    taxRate: number | null;
    taxReason: string;
  };
}) {
  const toast = useToast();
  const [treatment, setTreatment] = useState<string>(organisation.taxTreatment ?? '');
  const { form, pending, fields, problem } = useFormAction(
    setTaxTreatmentAction,
    () => toast.success('Tax saved', { description: 'From the next invoice on.' }),
    { guarded: true },
  );
  return (
    <Card title="Tax of its invoices">
      <form {...form} className="grid gap-5">
        {problem && <Callout tone="danger">{problem}</Callout>}
        <input type="hidden" name="id" value={organisation.id} />
        <SelectField
          label="Treatment"
          name="treatment"
          value={treatment}
          onChange={({ currentTarget }) => setTreatment(currentTarget.value)}
          error={fields.treatment}
        >
          <option value="">By the countries and the day</option>
          {taxTreatments.map((each) => (
            <option key={each} value={each}>
              {treatmentWords[each]}
            </option>
          ))}
        </SelectField>
        {treatment === 'standard' && (
          <NumberField
            label="Rate"
            name="rate"
            unit="%"
            optional
            defaultValue={organisation.taxRate ?? ''}
            hint="The standard rate of your country unless you give one."
            error={fields.rate}
          />
        )}
        {treatment === 'exempt' && (
          <TextField
            label="Reason"
            name="reason"
            required
            maxLength={160}
            defaultValue={organisation.taxReason}
            hint="As its invoices say it."
            error={fields.reason}
          />
        )}
        <div>
          <SubmitButton pending={pending}>Save</SubmitButton>
        </div>
      </form>
    </Card>
  );
}
