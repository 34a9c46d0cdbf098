import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import type { BookLine } from '@/features/ledger';

/** Whether the books balance, in one line. */
export function BooksState({ lines, checkedAt }: { lines: BookLine[]; checkedAt: Date }) {
  const wrong = lines.filter(({ differences }) => differences !== 0).length;
  const action = (
    <ButtonLink href="/admin/books" size="sm">
      Open the books
    </ButtonLink>
  );
  if (wrong === 0) {
    return (
      <Callout tone="success" title="The books balance" action={action}>
        All {lines.length} checks hold, as of <Moment at={checkedAt} format="exact" />.
      </Callout>
    );
  }
  return (
    <Callout tone="danger" title="The books do not balance" action={action}>
      {wrong} of {lines.length} checks show a difference, as of <Moment at={checkedAt} format="exact" />.
    </Callout>
  );
}
