'use client';

import { askPasskey } from '@/forms/factors';
import type { Factors } from '@/nouns/passkeys';
import { CodeField, RecoveryField } from './code-field';
import { PasskeyButton } from './passkeys/passkey-button';

/** What a passkey answered, as the form around the fields would send it. */
export function answerOf(passkey: string): FormData {
  const values = new FormData();
  values.set('passkey', passkey);
  return values;
}

/** Takes what somebody confirms with: their passkey, a code of their app, or a recovery code instead of either. */
export function FactorFields({
  factors,
  error,
  onPasskey,
  autoFocus,
}: {
  factors: Factors;
  error?: string;
  onPasskey: (answer: string) => void;
  autoFocus?: boolean;
}) {
  if (factors === 'code') return <CodeField error={error} autoFocus={autoFocus} />;
  return (
    <>
      <PasskeyButton ask={() => askPasskey({})} onAnswer={onPasskey} className="w-full">
        Use a passkey
      </PasskeyButton>
      {factors === 'either' ? <CodeField label="Or a code" error={error} /> : <RecoveryField error={error} />}
    </>
  );
}
