import { ProseLink } from '@/components/ui/prose-link';

/** Where mails are read while this instance has no mail server. */
export function MailboxHint() {
  return (
    <>
      This instance sends no email. It keeps what it would send in its{' '}
      <ProseLink href="/mailbox">mailbox</ProseLink>.
    </>
  );
}
