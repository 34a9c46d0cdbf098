import type { Metadata } from 'next';
import { askedDirectly, currentActor, requirePageUser } from '@/auth/page';
import { MailBody } from '@/components/mail/mail-body';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { keptMails, mailboxOpen, mailsAreKept } from '@/features/mail';

export const metadata: Metadata = { title: 'Mailbox', robots: 'noindex' };
export const dynamic = 'force-dynamic';

export default async function MailboxPage() {
  const direct = await askedDirectly();
  const actor = mailboxOpen(direct) ? await currentActor() : await requirePageUser('admin');
  const mails = await keptMails(actor, { direct });
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6 page-gutter py-10">
      <PageHeader
        title="Mailbox"
        purpose={
          mailsAreKept()
            ? 'Emails this instance could not send yet. A mail server will send those whose links still work.'
            : 'Emails that the mail server has not taken yet, or refused.'
        }
      />
      {mails.length === 0 && (
        <EmptyState title="No emails yet">
          Sign up or ask for a new password, and the email appears here.
        </EmptyState>
      )}
      {mails.map((mail) => (
        <Card
          key={mail.id}
          title={mail.subject}
          description={`To ${mail.recipient}`}
          action={<Moment at={mail.createdAt} className="text-muted text-sm" />}
        >
          <MailBody text={mail.body} />
        </Card>
      ))}
    </div>
  );
}
