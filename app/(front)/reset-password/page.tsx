import type { Metadata } from 'next';
import { Callout } from '@/components/ui/callout';
import { ProseLink } from '@/components/ui/prose-link';
import { asked } from '@/components/ui/search-params';
import { AccountFrame } from '@/components/users/sign-in/account-frame';
import { ResetForm } from '@/components/users/sign-in/password-reset-forms';
import { addressOfMailLink } from '@/features/users';

export const metadata: Metadata = {
  title: 'Choose a new password',
  referrer: 'same-origin',
  robots: 'noindex',
};

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const token = asked(await searchParams).value('token');
  const works = token && (await addressOfMailLink(token, 'reset_password'));
  return (
    <AccountFrame title="Choose a new password">
      <ResetForm token={token ?? ''} works={Boolean(works)}>
        <Callout tone="warning" title="This link does not work any more">
          It was used already, or it is older than an hour.{' '}
          <ProseLink href="/forgot-password">Ask for a new one</ProseLink>.
        </Callout>
      </ResetForm>
    </AccountFrame>
  );
}
