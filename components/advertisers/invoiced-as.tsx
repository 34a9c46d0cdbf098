import { TextAreaField, TextField } from '@/components/ui/text-field';

/** How an organisation stands on its invoices. */
export function InvoicedAs({
  held,
  unless,
  townBelow = false,
  fields,
}: {
  /** What is kept of it. */
  held: { email: string; legalName?: string; address?: string; taxId?: string };
  /** The name that stands there without a legal one. */
  unless: string;
  /** Town and country have fields of their own below. */
  townBelow?: boolean;
  /** What is wrong with each. */
  fields: Record<string, string | undefined>;
}) {
  return (
    <>
      <TextField
        label="Billing email"
        name="email"
        type="email"
        required
        defaultValue={held.email}
        error={fields.email}
      />
      <TextField
        label="Legal name"
        name="legal_name"
        optional
        autoComplete="organization"
        defaultValue={held.legalName}
        hint={`As invoices name you; ${unless} unless you give one.`}
        error={fields.legal_name}
      />
      <TextAreaField
        label="Address"
        name="address"
        optional
        rows={4}
        autoComplete="street-address"
        defaultValue={held.address}
        hint={townBelow ? 'Without the town and country that are said below.' : undefined}
        error={fields.address}
      />
      <TextField label="Tax id" name="tax_id" optional defaultValue={held.taxId} error={fields.tax_id} />
    </>
  );
}
