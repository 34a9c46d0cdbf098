import type { Metadata } from 'next';
import { Callout } from '@/components/ui/callout';
import { ProseLink } from '@/components/ui/prose-link';
import { asked } from '@/components/ui/search-params';
import { VerifyEmailForm } from '@/components/users/sign-in/verify-email-form';
import { addressOfMailLink } from '@/features/users';

export const metadata: Metadata = {
  title: 'Confirm your email address',
  referrer: 'same-origin',
  robots: 'noindex',
};

export default async function VerifyEmailPage({ searchParams }: PageProps<'/verify-email'>) {
  const token = asked(await searchParams).value('token');
  const address = token && (await addressOfMailLink(token, 'verify_email'));
  return (
    <VerifyEmailForm token={token ?? ''} address={address || null}>
      <Callout tone="warning" title="This link does not work any more">
        It was used already, or it is older than two days. <ProseLink href="/dashboard">Sign in</ProseLink> to
        get a new one if your address is not confirmed yet.
      </Callout>
    </VerifyEmailForm>
  );
}
