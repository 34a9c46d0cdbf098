'use client';

import { signIn } from 'next-auth/react';
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { ProseLink } from '@/components/ui/prose-link';
import { showRefusal } from '@/components/ui/show-refusal';
import { PasswordField, TextField } from '@/components/ui/text-field';
import { useLive } from '@/components/ui/use-live';
import { signInProblem } from './sign-in-problem';

/** Email and password; goes on to `callbackUrl`, a path of ours. `error` is a code from an earlier attempt. */
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

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending || leaving) return;
    const form = new FormData(event.currentTarget);
    const empty = ['email', 'password'].filter((name) => !form.get(name));
    setMissing(empty);
    if (empty.length > 0) return setProblem(undefined);
    startTransition(async () => {
      setProblem(undefined);
      const code = await attempt(String(form.get('email')), String(form.get('password')), callbackUrl);
      if (code) return setProblem(signInProblem(code));
      // As a whole page: what was shown to a stranger is gone with it, and who has another home is led there by the
      // server, before anything is shown.
      setLeaving(true);
      window.location.assign(callbackUrl);
    });
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
      <Button
        type="submit"
        variant="primary"
        size="lg"
        disabled={!live}
        pending={pending || leaving}
        className="disabled:opacity-100"
      >
        Sign in
      </Button>
    </form>
  );
}

/** The code of what went wrong; undefined once the person is signed in. */
async function attempt(email: string, password: string, callbackUrl: string): Promise<string | undefined> {
  try {
    const result = await signIn('credentials', { email, password, callbackUrl, redirect: false });
    return result?.ok ? undefined : (result?.error ?? 'failed');
  } catch {
    // The answer was none of next-auth's: the network or the service is away.
    return 'unavailable';
  }
}
