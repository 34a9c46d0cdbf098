import { PasswordField, SelectField, TextField } from '@/components/ui/text-field';

/** The name somebody is known by on Fanfare, chosen once. */
export function UsernameField({ error }: { error?: string }) {
  return (
    <TextField
      label="Username"
      name="username"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      required
      hint={error ? undefined : '3 to 40 letters, digits, dots, hyphens or underscores.'}
      error={error}
    />
  );
}

/** A password that is being chosen. */
export function NewPasswordField({
  name = 'password',
  label = 'Password',
  error,
}: {
  name?: string;
  label?: string;
  error?: string;
}) {
  return (
    <PasswordField
      label={label}
      name={name}
      autoComplete="new-password"
      required
      hint={error ? undefined : 'At least 8 characters.'}
      error={error}
    />
  );
}

/** The currency an organisation settles in. */
export function CurrencyField({
  name,
  currencies,
  error,
}: {
  name: string;
  currencies: string[];
  error?: string;
}) {
  return (
    <SelectField
      label="Currency"
      name={name}
      defaultValue="USD"
      hint="Budgets and invoices are kept in it. It cannot be changed later."
      error={error}
    >
      {currencies.map((currency) => (
        <option key={currency} value={currency}>
          {currency}
        </option>
      ))}
    </SelectField>
  );
}
