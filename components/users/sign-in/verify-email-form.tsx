'use client';

import { wayBack } from '@/components/home/steps';
import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { verifyEmail } from '@/forms/users';
import type { Role } from '@/nouns/users';
import { AccountFrame } from './account-frame';

/** What comes next, for each role. */
const nextWords: Record<Role, string> = {
  influencer: 'Next, connect a profile you post on. You can join campaigns once it is accepted.',
  advertiser: 'Next, start a campaign or an ad.',
  admin: 'You can go on now.',
};

/** Confirms by a button, because mail scanners open links too. */
export function VerifyEmailForm({ token, address }: { token: string; address: string }) {
  const { form, pending, problem, value: way } = useFormAction(verifyEmail);
  if (way) {
    return (
      <AccountFrame title="Your email address is confirmed" purpose={nextWords[way.role]}>
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
          <>
            {way.role === 'influencer' && (
              <ButtonLink href="/networks" variant="primary" size="lg">
                Connect a network
              </ButtonLink>
            )}
            <ButtonLink
              href="/dashboard"
              variant={way.role === 'influencer' ? 'secondary' : 'primary'}
              size="lg"
            >
              Go to your dashboard
            </ButtonLink>
          </>
        )}
      </AccountFrame>
    );
  }
  return (
    <AccountFrame title="Confirm your email address" purpose={`This link confirms ${address}.`}>
      <form {...form} className="grid gap-5">
        {problem && <Callout tone="danger">{problem}</Callout>}
        <input type="hidden" name="token" value={token} />
        <SubmitButton size="lg" pending={pending}>
          Confirm my address
        </SubmitButton>
      </form>
    </AccountFrame>
  );
}
