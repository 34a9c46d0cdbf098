import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** An inbox that shows nothing: narrowed too far, read, or new. */
export function NoNotifications({ narrowed, unread }: { narrowed: boolean; unread: boolean }) {
  if (narrowed) {
    return (
      <EmptyState
        title="No notifications of this kind"
        action={<ButtonLink href="/notifications">Clear filters</ButtonLink>}
      />
    );
  }
  if (unread) {
    return (
      <EmptyState
        title="You have read everything"
        action={<ButtonLink href="/notifications">Show all</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState title="Nothing yet">
      When a task is reviewed, a payment sent or a report answered, you read it here.
    </EmptyState>
  );
}
