import type { Metadata } from 'next';
import { AccountFrame } from '@/components/accounts/account-frame';
import { ResetRequestForm } from '@/components/accounts/password-reset-forms';
import { ProseLink } from '@/components/accounts/prose-link';

export const metadata: Metadata = { title: 'Forgotten password' };

export default function ForgotPasswordPage() {
  return (
    <AccountFrame
      title="Forgotten password"
      purpose="Tell us your e-mail address, and we mail you a link to choose a new password."
      elsewhere={<ProseLink href="/sign-in">Back to sign-in</ProseLink>}
    >
      <ResetRequestForm />
    </AccountFrame>
  );
}
