import { ArrowRight, CircleX, ClipboardCheck, RotateCcw } from 'lucide-react';
import { TaskDue } from '@/components/tasks/task-due';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import type { Task } from '@/features/tasks';
import { addresses } from '@/nouns/addresses';
import { areMixed } from '@/nouns/money';

/** For how long a rejection is news. */
const newsMs = 14 * 24 * 60 * 60 * 1000;

/** What waits for the person, most pressing first: what to correct, what is due, what was rejected lately. */
export function NextUp({
  unconfirmed,
  networks,
  pending,
  reopened,
  rejected,
  now,
}: {
  /** Whether their address waits to be confirmed, before which nothing else can be done. */
  unconfirmed: boolean;
  /** Their profiles, before one of which is accepted they can join nothing. */
  networks: readonly { status: string }[];
  pending: readonly Task[];
  /** Ids of pending tasks that were sent before. */
  reopened: ReadonlySet<number>;
  rejected: readonly Task[];
  now: Date;
}) {
  const has = (state: string) => networks.some(({ status }) => status === state);
  const doable = pending.filter(({ window }) => window !== 'over');
  const soonest = (one: Task, other: Task) => one.deadline.getTime() - other.deadline.getTime();
  const rows = [
    ...[
      ...rejected.filter(({ correctable }) => correctable),
      ...doable.filter(({ id }) => reopened.has(id)),
    ].sort(soonest),
    ...doable.filter(({ id }) => !reopened.has(id)),
    ...rejected.filter(
      ({ correctable, rejectedAt }) =>
        !correctable && rejectedAt && now.getTime() - rejectedAt.getTime() < newsMs,
    ),
  ];
  return (
    <Card
      title="What to do next"
      flush
      action={
        <ButtonLink href="/tasks" size="sm">
          All tasks
        </ButtonLink>
      }
    >
      {unconfirmed ? (
        <EmptyState title="Confirm your email address first" className="py-8">
          The note above says how. Then you can connect a network and join campaigns.
        </EmptyState>
      ) : rows.length === 0 && !has('accepted') ? (
        <NetworkFirst checking={has('pending')} />
      ) : rows.length === 0 ? (
        <EmptyState
          title="No tasks to do now"
          action={
            <ButtonLink href="/campaigns" variant="primary">
              Browse campaigns
            </ButtonLink>
          }
          className="py-8"
        >
          Join a campaign and its tasks appear here, those due soonest first.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-t text-sm">
          {rows.map((task) => (
            <Row
              key={task.id}
              task={task}
              reopened={reopened.has(task.id)}
              now={now}
              code={areMixed(rows.map(({ campaign }) => campaign))}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

/** What somebody without an accepted profile does first. */
function NetworkFirst({ checking }: { checking: boolean }) {
  return (
    <EmptyState
      title={checking ? 'Your network is being checked' : 'Connect a network'}
      action={
        <ButtonLink href={checking ? '/campaigns' : '/networks'} variant="primary">
          {checking ? 'Browse campaigns' : 'Connect a network'}
        </ButtonLink>
      }
      className="py-8"
    >
      {checking
        ? 'We tell you under Notifications once it is decided. Until then you can choose a campaign to join.'
        : 'You join campaigns with a profile you post on. We look at it first.'}
    </EmptyState>
  );
}

function Row({
  task,
  reopened,
  now,
  code,
}: {
  task: Task;
  reopened: boolean;
  now: Date /** Currencies meet in the list. */;
  code: boolean;
}) {
  const rejected = task.status === 'rejected';
  const Icon = rejected ? CircleX : reopened ? RotateCcw : ClipboardCheck;
  const again = reopened || (rejected && task.correctable);
  const verb = again ? 'Correct and send again' : rejected ? 'Read why it was rejected' : 'Hand in your post';
  return (
    <li data-list-row="">
      <Link
        href={addresses.task(task.id)}
        className="group flex items-center gap-3 px-4 py-3 transition-colors hover:bg-sunken/50 sm:px-5"
      >
        <Icon
          aria-hidden="true"
          strokeWidth={1.75}
          className={rejected ? 'size-4 shrink-0 text-red-ink' : 'size-4 shrink-0 text-amber-ink'}
        />
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="line-clamp-2 font-medium">
            {verb}: {task.title}
          </span>
          {task.title !== task.campaign.name && (
            <span className="truncate text-muted text-xs">{task.campaign.name}</span>
          )}
        </span>
        <span className="grid shrink-0 justify-items-end gap-0.5 text-xs">
          {rejected && !task.correctable ? (
            <Moment at={task.rejectedAt ?? task.deadline} className="text-muted" />
          ) : (
            <TaskDue task={task} now={now} />
          )}
          <Money amount={task.total} currency={task.campaign.currency} code={code} className="text-muted" />
        </span>
        <ArrowRight
          aria-hidden="true"
          strokeWidth={1.75}
          className="hidden size-4 shrink-0 text-muted group-hover:text-ink sm:block"
        />
      </Link>
    </li>
  );
}
