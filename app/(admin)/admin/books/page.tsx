import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { BookTable } from '@/components/ledger/book-table';
import { CheckAgain } from '@/components/ledger/check-again';
import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { type BookLine, books } from '@/features/ledger';

export const metadata: Metadata = { title: 'Books' };

export default async function BooksPage() {
  const { lines, checkedAt, checking } = await books(await requirePageUser('admin'));
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Books"
        purpose="Every total the platform shows, added up again from the entries it stands for."
        action={<CheckAgain />}
      />
      {checking && (
        <Callout title="The books are being checked">
          Adding everything up takes a while. Look again in a minute
          {lines ? '; until then, this is what the last check found.' : '.'}
        </Callout>
      )}
      {lines && checkedAt && <Outcome lines={lines} checkedAt={checkedAt} />}
      {lines && <BookTable lines={lines} />}
      <div className="grid max-w-prose gap-2 text-muted text-sm">
        <p>
          Money is kept in double entry: each event, such as an accepted task or a paid invoice, adds entries
          that sum to zero in every currency. Entries are never changed or deleted; a mistake is corrected by
          further entries.
        </p>
        <p>
          Totals such as an ad's spend or a wallet are stored as well, because pages need them at once. Here
          each is derived again from the entries. The same checks run with{' '}
          <code className="font-mono text-xs">npm run books</code>.
        </p>
      </div>
    </div>
  );
}

function Outcome({ lines, checkedAt }: { lines: BookLine[]; checkedAt: Date }) {
  const wrong = lines.filter(({ differences }) => differences !== 0);
  return wrong.length === 0 ? (
    <Callout tone="success" title="The books balance">
      All {lines.length} checks hold. Checked <Moment at={checkedAt} format="exact" />.
    </Callout>
  ) : (
    <Callout
      tone="danger"
      title={`${wrong.length} of ${lines.length} ${wrong.length === 1 ? 'check does' : 'checks do'} not hold`}
    >
      A stored total and its entries tell different stories. Nothing corrects itself: find out which rows
      differ before money moves. Checked <Moment at={checkedAt} format="exact" />.
    </Callout>
  );
}
