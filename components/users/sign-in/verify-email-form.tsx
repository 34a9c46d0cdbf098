'use client';

import type { ReactNode } from 'react';
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

/** Where that is done, for those who have one thing to begin with. */
const firstStep: Partial<Record<Role, { href: string; label: string }>> = {
  influencer: { href: '/networks', label: 'Connect a network' },
  advertiser: { href: '/advertiser/campaigns/new', label: 'Start a campaign' },
};

/**
 * Confirms by a button, because mail scanners open links too. What a form that was sent before its script ran is answered with
 * stands in its own page, by when the link was used: so this says too, with `children`, that a link does not work.
 */
export function VerifyEmailForm({
  token,
  address,
  children,
}: {
  token: string;
  /** That of whoever the link was mailed to; null when it works no more. */
  address: string | null;
  children: ReactNode;
}) {
  const { form, pending, problem, value: way } = useFormAction(verifyEmail);
  if (way) {
    const first = firstStep[way.role];
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
            {first && (
              <ButtonLink href={first.href} variant="primary" size="lg">
                {first.label}
              </ButtonLink>
            )}
            <ButtonLink href="/dashboard" variant={first ? 'secondary' : 'primary'} size="lg">
              Go to your dashboard
            </ButtonLink>
          </>
        )}
      </AccountFrame>
    );
  }
  if (!address) return <AccountFrame title="Confirm your email address">{children}</AccountFrame>;
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
