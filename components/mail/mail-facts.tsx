import { Facts } from '@/components/system/facts';
import { TestMail } from './test-mail';

/** How emails go out, and a way to see whether they arrive. */
export function MailFacts({ kept, from = '' }: { kept: boolean; from?: string }) {
  return (
    <div id="email">
      <Facts
        title="Email"
        facts={{
          State: kept ? 'Kept, until SMTP_URL is set' : 'Sent by the mail server',
          From: from,
          Test: <TestMail />,
        }}
      />
    </div>
  );
}
