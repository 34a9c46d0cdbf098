'use client';

import { signIn } from 'next-auth/react';
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { ProseLink } from '@/components/ui/prose-link';
import { showRefusal } from '@/components/ui/show-refusal';
import { PasswordField, TextField } from '@/components/ui/text-field';
import { useLive } from '@/components/ui/use-live';
import { CodeField } from '@/components/users/code-field';
import { signInProblem } from './sign-in-problem';

/**
 * Email and password, and then a code where the person has a second step; goes on to `callbackUrl`, a path of ours. `error`
 * is a code from an earlier attempt.
 */
export function SignInForm({ callbackUrl, error }: { callbackUrl: string; error?: string }) {
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
  const [second, setSecond] = useState(false);

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
      if (code === 'second_step') return setSecond(true);
      if (code && second && code === 'unauthorized') {
        setSecond(false);
        return setProblem(signInProblem('step_over'));
      }
      if (code) return setProblem(signInProblem(code));
      // As a whole page: what was shown to a stranger is gone with it, and who has another home is led there by the
      // server, before anything is shown.
      setLeaving(true);
      window.location.assign(callbackUrl);
    });
  }

  function startAgain() {
    setProblem(undefined);
    setMissing([]);
    setSecond(false);
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
      {second ? (
        <CodeField key="second" autoFocus error={errorOf('code')} />
      ) : (
        <>
          <TextField
            label="Email"
            name="email"
            type="email"
            autoComplete="username"
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
