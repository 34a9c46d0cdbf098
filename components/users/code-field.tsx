import { TextField } from '@/components/ui/text-field';

/** Takes a code of an authenticator app, or a recovery code where that is said. */
export function CodeField({
  label = 'Code',
  hint = 'The six digits that your authenticator app shows, or a recovery code.',
  digits = false,
  error,
  autoFocus,
}: {
  label?: string;
  hint?: string;
  /** Only digits are asked for, as phones offer them. */
  digits?: boolean;
  error?: string;
  autoFocus?: boolean;
}) {
  return (
    <TextField
      label={label}
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      inputMode={digits ? 'numeric' : 'text'}
      maxLength={100}
      required
      autoFocus={autoFocus}
      className="font-mono"
      hint={error ? undefined : hint}
      error={error}
    />
  );
}

/** Takes a recovery code of somebody who has no app and is without their passkey. */
export const RecoveryField = ({ error }: { error?: string }) => (
  <CodeField
    label="Or a recovery code"
    hint="One of those you stored when you added a passkey."
    error={error}
  />
);
