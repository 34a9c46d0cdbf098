'use client';

import { wayBack } from '@/components/onboarding/steps';
import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { verifyEmail } from '@/forms/users';
import { useFormAction } from './use-form-action';

/** Confirms by a button, because mail scanners open links too. */
export function VerifyEmailForm({ token }: { token: string }) {
  const { form, pending, problem, value: way } = useFormAction(verifyEmail);
  if (way) {
    return (
      <>
        <Callout tone="success" title="Your email address is confirmed">
          You can take part now. Influencers connect a profile next, advertisers start a campaign or an ad.
        </Callout>
        {way.returnTo ? (
          <>
            <ButtonLink href={way.returnTo} variant="primary" size="lg">
              {wayBack(way.returnTo)}
            </ButtonLink>
            <ButtonLink href="/dashboard" size="lg">
              Go to your dashboard
            </ButtonLink>
          </>
        ) : (
          <ButtonLink href="/dashboard" variant="primary" size="lg">
            Continue
          </ButtonLink>
        )}
      </>
    );
  }
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <input type="hidden" name="token" value={token} />
      <SubmitButton size="lg" pending={pending}>
        Confirm my address
      </SubmitButton>
    </form>
  );
}
