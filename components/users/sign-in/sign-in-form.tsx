'use client';

import { signIn } from 'next-auth/react';
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { ProseLink } from '@/components/ui/prose-link';
import { showRefusal } from '@/components/ui/show-refusal';
import { PasswordField, TextField } from '@/components/ui/text-field';
import { useLive } from '@/components/ui/use-live';
import { CodeField, RecoveryField } from '@/components/users/code-field';
import type { Factors } from '@/nouns/passkeys';
import { PasskeySignIn } from './passkey-sign-in';
import { passkeyProblem, signInProblem } from './sign-in-problem';

/** The second step that the door asks for, by its word. */
const steps: Record<string, Factors> = {
  second_step: 'code',
  'second_step:passkey': 'passkey',
  'second_step:either': 'either',
};

/**
 * Email and password, and then a code where the person has a second step; or a passkey instead of all of it. Goes on to
 * `callbackUrl`, a path of ours. `error` is a code from an earlier attempt; `passkeysAt` the host at which passkeys work.
 */
export function SignInForm({
  callbackUrl,
  error,
  passkeysAt,
}: {
  callbackUrl: string;
  error?: string;
  passkeysAt?: string;
}) {
  const live = useLive();
  const [problem, setProblem] = useState(error && signInProblem(error));
  const [leaving, setLeaving] = useState(false);
  const ref = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);
  useEffect(() => {
    if (missing.length > 0) showRefusal(ref.current);
  }, [missing]);
  const errorOf = (name: string) => (missing.includes(name) ? 'Is missing' : undefined);
  useEffect(() => {
    // Come back to with Back, the page is as it was left.
    const back = () => setLeaving(false);
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, []);
  const [pending, startTransition] = useTransition();
  const [second, setSecond] = useState<Factors>();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending || leaving) return;
    const given = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    const empty = (second ? ['code'] : ['email', 'password']).filter((name) => !given[name]);
    setMissing(empty);
    if (empty.length > 0) return setProblem(undefined);
    startTransition(async () => {
      setProblem(undefined);
      const code = await attempt(given, callbackUrl);
      if (!code) return leave();
      const step = steps[code];
      if (step) return setSecond(step);
      if (second && code === 'unauthorized') {
        setSecond(undefined);
        return setProblem(signInProblem('step_over'));
      }
      setProblem(signInProblem(code));
    });
  }

  function signInBy(passkey: string) {
    if (pending || leaving) return;
    setMissing([]);
    startTransition(async () => {
      setProblem(undefined);
      const code = await attempt({ passkey }, callbackUrl);
      if (code) setProblem(passkeyProblem(code));
      else leave();
    });
  }

  /** As a whole page: what was shown to a stranger is gone with it, and who has another home is led there by the server. */
  function leave() {
    setLeaving(true);
    window.location.assign(callbackUrl);
  }

  function startAgain() {
    setProblem(undefined);
    setMissing([]);
    setSecond(undefined);
  }

  return (
    <form
      ref={ref}
      method="post"
      onSubmit={submit}
      onChange={() => setMissing([])}
      noValidate
      className="grid gap-5"
    >
      {problem && <Callout tone="danger">{problem}</Callout>}
      {second && second !== 'code' && passkeysAt && (
        <PasskeySignIn host={passkeysAt} onAnswer={signInBy} disabled={!live} size="lg">
          Use a passkey
        </PasskeySignIn>
      )}
      {second === 'passkey' && <RecoveryField error={errorOf('code')} />}
      {second && second !== 'passkey' && <CodeField key="second" autoFocus error={errorOf('code')} />}
      {!second && (
        <>
          <TextField
            label="Email"
            name="email"
            type="email"
            autoComplete="username webauthn"
            required
            autoFocus
            error={errorOf('email')}
          />
          <PasswordField
            label="Password"
            name="password"
            autoComplete="current-password"
            required
            error={errorOf('password')}
            aside={<ProseLink href="/forgot-password">Forgotten?</ProseLink>}
          />
        </>
      )}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        disabled={!live}
        pending={pending || leaving}
        className="disabled:opacity-100"
      >
        {second ? 'Confirm' : 'Sign in'}
      </Button>
      {!second && passkeysAt && (
        <PasskeySignIn
          host={passkeysAt}
          offered
          onAnswer={signInBy}
          disabled={!live}
          size="lg"
          className="disabled:opacity-100"
        >
          Sign in with a passkey
        </PasskeySignIn>
      )}
      {second && (
        <Button variant="ghost" onClick={startAgain}>
          Sign in as somebody else
        </Button>
      )}
    </form>
  );
}

/** The code of what went wrong, or of what is asked next; undefined once the person is signed in. */
async function attempt(given: Record<string, string>, callbackUrl: string): Promise<string | undefined> {
  try {
    const result = await signIn('credentials', { ...given, callbackUrl, redirect: false });
    return result?.ok ? undefined : (result?.error ?? 'failed');
  } catch {
    // The answer was none of next-auth's: the network or the service is away.
    return 'unavailable';
  }
}
