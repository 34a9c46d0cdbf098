import { Callout } from '@/components/ui/callout';
import { Link } from '@/components/ui/link';

/** Warns administrators of an instance that others use and that sends no mails: nobody there can confirm an address. */
export function NoMails({ waiting }: { waiting: number }) {
  return (
    <Callout tone="warning" title="This instance sends no mails">
      Set SMTP_URL, and {waiting === 1 ? 'the one mail' : `the ${waiting} mails`} that can still be used{' '}
      {waiting === 1 ? 'goes' : 'go'} out. Until then you read them in the{' '}
      <Link href="/mailbox" className="underline underline-offset-4">
        mailbox
      </Link>
      , and confirm addresses on the pages of{' '}
      <Link href="/admin/users?status=inactive" className="underline underline-offset-4">
        inactive users
      </Link>
      .
    </Callout>
  );
}
