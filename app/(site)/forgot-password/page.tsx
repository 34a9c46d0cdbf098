import type { Metadata } from 'next';
import { askedDirectly } from '@/auth/page';
import { AccountFrame } from '@/components/accounts/account-frame';
import { MailboxHint } from '@/components/accounts/mailbox-hint';
import { ResetRequestForm } from '@/components/accounts/password-reset-forms';
import { ProseLink } from '@/components/accounts/prose-link';
import { mailboxOpen } from '@/features/mail';

export const metadata: Metadata = { title: 'Forgotten password', robots: 'noindex' };

export default async function ForgotPasswordPage() {
  return (
    <AccountFrame
      title="Forgotten password"
      purpose="Tell us your email address, and we mail you a link to choose a new password."
      elsewhere={<ProseLink href="/sign-in">Back to sign-in</ProseLink>}
    >
      <ResetRequestForm />
      {mailboxOpen(await askedDirectly()) && (
        <p className="text-muted text-sm">
          <MailboxHint />
        </p>
      )}
    </AccountFrame>
  );
}
