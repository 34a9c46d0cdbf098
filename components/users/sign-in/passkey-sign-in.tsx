'use client';

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { useEffect, useRef, useState } from 'react';
import type { ButtonProps } from '@/components/ui/button';
import { giveUpPasskey, offersPasskeys, signByPasskey } from '@/components/users/passkeys/ceremony';
import { PasskeyButton } from '@/components/users/passkeys/passkey-button';
import type { ActionResult } from '@/lib/outcome';
import { signInProblem } from './sign-in-problem';

/** What is to be signed holds for five minutes. */
const ASK_AGAIN = 4 * 60_000;

async function ask(): Promise<ActionResult<PublicKeyCredentialRequestOptionsJSON>> {
  try {
    const response = await fetch('/api/auth/passkey');
    if (response.ok) return { ok: true, value: await response.json() };
  } catch {
    // The network or the service is away.
  }
  return { ok: false, code: 'unavailable', message: signInProblem('unavailable'), fields: {} };
}

/**
 * Signs in with a passkey: by its button, and where it is `offered` also by what the browser shows where the address is
 * typed. `host` is where passkeys work.
 */
export function PasskeySignIn({
  host,
  offered = false,
  onAnswer,
  children,
  ...look
}: {
  host: string;
  offered?: boolean;
  onAnswer: (answer: string) => void;
  children: string;
} & Pick<ButtonProps, 'variant' | 'size' | 'pending' | 'disabled' | 'className'>) {
  const [asking, setAsking] = useState(false);
  const latest = useRef(onAnswer);
  latest.current = onAnswer;

  useEffect(() => {
    if (!offered || asking || window.location.hostname !== host) return;
    let over = false;
    async function offer() {
      if (!(await offersPasskeys())) return;
      const asked = await ask();
      if (over || !asked.ok) return;
      const answered = await signByPasskey(asked.value, { useBrowserAutofill: true });
      if (!over && 'answer' in answered) latest.current(answered.answer);
    }
    offer();
    const timer = setInterval(offer, ASK_AGAIN);
    return () => {
      over = true;
      clearInterval(timer);
      giveUpPasskey();
    };
  }, [offered, asking, host]);

  return (
    <PasskeyButton
      {...look}
      ask={() => {
        setAsking(true);
        return ask();
      }}
      onAnswer={(answer) => {
        setAsking(false);
        onAnswer(answer);
      }}
      onEnd={() => setAsking(false)}
    >
      {children}
    </PasskeyButton>
  );
}
