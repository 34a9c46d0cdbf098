import type { ComponentProps } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { NotificationList } from './notification-list';

/** The newest notifications, with the way to all of them. */
export function News({ notifications: news }: ComponentProps<typeof NotificationList>) {
  return (
    <section aria-labelledby="news" className="grid gap-3">
      <div className="flex items-center justify-between gap-4">
        <h2 id="news" className="font-semibold text-base">
          News
        </h2>
        <ButtonLink href="/notifications" size="sm">
          All notifications
        </ButtonLink>
      </div>
      {news.length > 0 ? (
        <NotificationList notifications={news} />
      ) : (
        <EmptyState title="Nothing yet">
          When a task is reviewed or a payment sent, you read it here.
        </EmptyState>
      )}
    </section>
  );
}
