import {
  BadgeDollarSign,
  CircleCheck,
  CircleX,
  Clock,
  Coins,
  Eye,
  Flag,
  type LucideIcon,
  MessageCircleQuestion,
  Pencil,
  RotateCcw,
  Scale,
  Send,
  Undo2,
} from 'lucide-react';
import { Card } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';
import { Moment } from '@/components/ui/moment';
import { ReasonList } from '@/components/ui/reason-list';
import type { TaskEvent, TaskEventKind } from '@/features/tasks';

const looks: Record<TaskEventKind, [icon: LucideIcon, words: string, look: string]> = {
  assigned: [Flag, 'The task became yours', 'text-muted'],
  submitted: [Send, 'You sent your post', 'text-blue-ink'],
  opened: [Eye, 'Opened for review', 'text-blue-ink'],
  sent_again: [Send, 'You sent it again', 'text-blue-ink'],
  corrected: [Pencil, 'You corrected what you sent', 'text-blue-ink'],
  another_look: [MessageCircleQuestion, 'You asked for another look', 'text-amber-ink'],
  bonus: [BadgeDollarSign, 'You earned a bonus', 'text-green-ink'],
  changes: [Pencil, 'Changes were asked for', 'text-amber-ink'],
  appealed: [Scale, 'You appealed the rejection', 'text-amber-ink'],
  replied: [MessageCircleQuestion, 'The organisation replied to your appeal', 'text-muted'],
  overturned: [CircleCheck, 'Accepted after your appeal', 'text-green-ink'],
  upheld: [CircleX, 'Stays rejected after your appeal', 'text-red-ink'],
  under_review: [Eye, 'In review', 'text-blue-ink'],
  escalated: [Clock, 'Nobody decided in time. Administrators decide now', 'text-amber-ink'],
  accepted_by_clock: [CircleCheck, 'Accepted, since nobody decided in time', 'text-green-ink'],
  accepted: [CircleCheck, 'Accepted', 'text-green-ink'],
  rejected: [CircleX, 'Rejected', 'text-red-ink'],
  paid: [Coins, 'Paid to your wallet', 'text-green-ink'],
  reopened: [RotateCcw, 'Opened again', 'text-amber-ink'],
  taken_back: [Undo2, 'The decision was taken back', 'text-amber-ink'],
};

/** What happened to a task so far, each with its moment. */
export function TaskTimeline({ events }: { events: readonly TaskEvent[] }) {
  return (
    <Card title="History">
      <ol className="grid gap-4 text-sm">
        {events.map(({ kind, at, reason }) => {
          const [Icon, words, look] = looks[kind];
          return (
            <li key={`${kind} ${at.toISOString()}`} className="flex items-start gap-3">
              <Icon aria-hidden="true" className={cn('mt-0.5 size-4 shrink-0', look)} strokeWidth={1.75} />
              <div className="grid min-w-0 gap-0.5">
                <span className="font-medium">{words}</span>
                {reason && (
                  <div className="min-w-0 text-muted">
                    <ReasonList text={reason} />
                  </div>
                )}
                <Moment at={at} format="exact" className="text-muted text-xs" />
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
