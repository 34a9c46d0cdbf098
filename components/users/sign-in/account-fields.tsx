import type { FieldRules } from '@/components/ui/standing';
import { PasswordField, SelectField, TextField } from '@/components/ui/text-field';
import { passwordLength, passwordRule, usernamePattern, usernameRule } from '@/nouns/users';

const given = (value: string) => (value.trim() === '' ? 'must not be empty' : undefined);
const password = (value: string) => (value.length < passwordLength ? passwordRule : undefined);

/** What stays said under a refused field of an account while it is typed; the server judges what is sent. */
export const accountRules: FieldRules = {
  name: given,
  organisation_name: given,
  username: (value) => (usernamePattern.test(value.trim()) ? undefined : usernameRule),
  email: (value) => (/^\S+@\S+\.[^\s.]{2,}$/.test(value.trim()) ? undefined : 'must be an email address'),
  password,
  next: password,
};

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
      hint={error ? undefined : `At least ${passwordLength} characters. Several words are hard to guess.`}
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
