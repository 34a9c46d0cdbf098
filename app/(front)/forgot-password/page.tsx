import type { Metadata } from 'next';
import { askedDirectly } from '@/auth/page';
import { MailboxHint } from '@/components/mail/mailbox-hint';
import { ProseLink } from '@/components/ui/prose-link';
import { AccountFrame } from '@/components/users/sign-in/account-frame';
import { ResetRequestForm } from '@/components/users/sign-in/password-reset-forms';
import { type MailWay, mailWay } from '@/features/mail';

export const metadata: Metadata = { title: 'Forgotten password', robots: 'noindex' };

const mailed = 'Tell us your email address, and we will email you a link to choose a new password.';

const purposes: Record<MailWay, string> = {
  sent: mailed,
  mailbox: mailed,
  kept: 'This instance does not send email yet. Tell us your email address, and an administrator can give you a link.',
};

export default async function ForgotPasswordPage() {
  const mails = mailWay(await askedDirectly());
  return (
    <AccountFrame
      title="Forgotten password"
      purpose={purposes[mails]}
      elsewhere={<ProseLink href="/sign-in">Back to sign-in</ProseLink>}
    >
      <ResetRequestForm mails={mails} />
      {mails === 'mailbox' && (
        <p className="text-muted text-sm">
          <MailboxHint />
        </p>
      )}
    </AccountFrame>
  );
}
