import { SelectField, TextField } from '@/components/ui/text-field';
import type { CountryOption } from '@/lib/countries';

/** Where somebody who bills or is billed is registered. */
export function TownFields({
  held,
  countries,
  fields,
}: {
  countries: readonly CountryOption[];
  held: { postcode: string; city: string; country: string; vatId: string };
  fields: Record<string, string | undefined>;
}) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <TextField
          label="Postcode"
          name="postcode"
          optional
          maxLength={20}
          autoComplete="postal-code"
          defaultValue={held.postcode}
          error={fields.postcode}
        />
        <TextField
          label="Town"
          name="city"
          optional
          maxLength={80}
          autoComplete="address-level2"
          defaultValue={held.city}
          error={fields.city}
        />
      </div>
      <SelectField
        label="Country"
        name="country"
        optional
        autoComplete="country"
        defaultValue={held.country}
        error={fields.country}
      >
        <option value="">Not said</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label="VAT number"
        name="vat_id"
        optional
        maxLength={30}
        autoComplete="off"
        spellCheck={false}
        defaultValue={held.vatId}
        hint="With the letters of the country, such as DE136695976."
        error={fields.vat_id}
      />
    </>
  );
}
