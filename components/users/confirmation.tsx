'use client';

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { problemOf, type Refusal, sentence } from '@/components/ui/refusal';
import { PasswordField } from '@/components/ui/text-field';
import type { Proof } from '@/features/users';
import { askedProof, confirmIdentity } from '@/forms/users';
import type { ActionResult } from '@/lib/outcome';
import { answerOf, FactorFields } from './factor-fields';

/** A server action, however it is called. */
type Act = (...given: never[]) => Promise<ActionResult<unknown>>;

const Confirmed = createContext<<A extends Act>(act: A) => A>((act) => act);

/**
 * Makes of a server action one that asks its person to confirm that it is them where it wants that, and then goes on with
 * what was asked. Given up, it is refused.
 */
export const useConfirmed = () => useContext(Confirmed);

interface Asked {
  proof: Proof;
  answer: (confirmed: boolean) => void;
}

/** Asks people to confirm that it is them, over whatever they are about to do; nothing below it is closed or lost. */
export function Confirmation({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();

  const confirmed = useCallback(<A extends Act>(act: A): A => {
    const again = async (...given: Parameters<A>) => {
      const result = await act(...given);
      if (result?.ok !== false || result.code !== 'confirmation_needed') return result;
      const proof = await askedProof({});
      if (!proof.ok) return result;
      const right = await new Promise<boolean>((answer) => setAsked({ proof: proof.value, answer }));
      setAsked(undefined);
      return right ? act(...given) : result;
    };
    return again as A;
  }, []);

  return (
    <Confirmed value={confirmed}>
      {children}
      {asked && <ProofDialog {...asked} />}
    </Confirmed>
  );
}

/** What was typed, or what a passkey answered. */
function given(values: FormData) {
  const passkey = values.get('passkey');
  return passkey === null
    ? { secret: String(values.get('code') ?? values.get('password') ?? '') }
    : { passkey: String(passkey) };
}

function ProofDialog({ proof, answer }: Asked) {
  const [refusal, setRefusal] = useState<Refusal>();
  // No transition: React would hold it until the one that asked is over, which waits for this.
  const [pending, setPending] = useState(false);
  async function send(values: FormData) {
    setPending(true);
    const result = await confirmIdentity(given(values));
    if (result.ok) return answer(true);
    setPending(false);
    setRefusal(result);
  }
  const wrong = refusal?.fields.secret ?? refusal?.fields.code;
  const error = wrong && sentence(wrong);
  return (
    // What happens in here is not told to a form or a dialog around whatever asked.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys to itself
    <div
      className="contents"
      onSubmit={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') answer(false);
      }}
    >
      <FormDialog
        open
        onOpenChange={(open) => {
          if (!open) answer(false);
        }}
        size="sm"
        title="Confirm that it is you"
        description="This is asked for when you have not confirmed it for ten minutes. We then go on with what you asked for."
        action="Confirm"
        pending={pending}
        problem={wrong ? undefined : problemOf(refusal)}
        onSubmit={send}
      >
        {proof === 'password' ? (
          <PasswordField
            label="Password"
            name="password"
            autoComplete="current-password"
            required
            error={error}
          />
        ) : (
          <FactorFields factors={proof} error={error} onPasskey={(answer) => send(answerOf(answer))} />
        )}
      </FormDialog>
    </div>
  );
}
