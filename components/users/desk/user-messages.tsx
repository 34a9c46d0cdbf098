import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import type { Notification } from '@/features/notifications';

/** What somebody was told, latest first, and whether they read it. */
export function UserMessages({ messages }: { messages: Notification[] }) {
  return (
    <Card title="Messages" description="What they see under Notifications.">
      {messages.length === 0 ? (
        <p className="text-muted text-sm">Nothing has been sent to them.</p>
      ) : (
        <ol className="grid gap-4">
          {messages.map((message) => (
            <li key={message.id} className="grid gap-1 border-line border-l-2 pl-3 text-sm">
              <p className="max-w-prose break-words">{message.message}</p>
              <p className="text-muted text-xs">
                <Moment at={message.createdAt} />, {message.readAt ? 'read' : 'not read yet'}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
