'use client';

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button, type ButtonProps } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { ActionResult } from '@/lib/outcome';
import { signByPasskey } from './ceremony';

/** Has a passkey of the person sign what `ask` gives, and hands the answer on; says why where there is none. */
export function PasskeyButton({
  ask,
  onAnswer,
  onEnd,
  pending,
  children,
  ...look
}: Pick<ButtonProps, 'variant' | 'size' | 'disabled' | 'className' | 'waiting'> & {
  ask: () => Promise<ActionResult<PublicKeyCredentialRequestOptionsJSON>>;
  onAnswer: (answer: string) => void;
  /** Runs when there is no answer. */
  onEnd?: () => void;
  pending?: boolean;
  children: string;
}) {
  const [problem, setProblem] = useState<string>();
  const [asking, setAsking] = useState(false);
  async function begin() {
    setProblem(undefined);
    setAsking(true);
    const asked = await ask();
    const answered = asked.ok ? await signByPasskey(asked.value) : { problem: asked.message };
    setAsking(false);
    if ('answer' in answered) return onAnswer(answered.answer);
    setProblem(answered.problem);
    onEnd?.();
  }
  return (
    <>
      {problem && <Callout tone="danger">{problem}</Callout>}
      <Button {...look} icon={KeyRound} pending={asking || pending} onClick={begin}>
        {children}
      </Button>
    </>
  );
}
