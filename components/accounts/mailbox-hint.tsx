import { ProseLink } from './prose-link';

/** Where mails are read while this instance has no mail server. */
export function MailboxHint() {
  return (
    <>
      This instance sends no mails; it keeps them in its <ProseLink href="/mailbox">mailbox</ProseLink>.
    </>
  );
}
