import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import type { Books } from '@/features/ledger';

/** Whether the books balance, in one line. */
export function BooksState({ lines, checkedAt }: Books) {
  const action = (
    <ButtonLink href="/admin/books" size="sm">
      Open the books
    </ButtonLink>
  );
  if (!lines || !checkedAt) {
    return (
      <Callout title="The books are being checked" action={action}>
        Adding everything up takes a while. Look again in a minute.
      </Callout>
    );
  }
  const wrong = lines.filter(({ differences }) => differences !== 0).length;
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
