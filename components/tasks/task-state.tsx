import { NamedList } from '@/components/requirements/named-list';
import { Arcs } from '@/components/ui/arcs';
import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import { ReasonList } from '@/components/ui/reason-list';
import type { Task, TaskEvent } from '@/features/tasks';
import { formatMoney } from '@/nouns/money';
import { endOfReview } from '@/nouns/tasks';
import { AppealTask } from './appeal-task';

/** Where the task stands and what that means for its owner; `sent` right after they submitted it. */
export function TaskState({ task, sent, events }: { task: Task; sent: boolean; events: TaskEvent[] }) {
  const last = events.findLast(({ kind }) => kind === 'rejected' || kind === 'reopened');
  const reopened = last?.kind === 'reopened' ? (last.reason ?? '') : undefined;
  const sum = formatMoney(task.total, { currency: task.campaign.currency });
  switch (task.status) {
    case 'under_review':
      return sent ? (
        <div role="status" className="flex flex-wrap items-center gap-4 card p-4 text-sm sm:p-5">
          <Arcs celebrate className="w-16 shrink-0" />
          <div className="grid min-w-0 flex-[1_1_13rem] gap-0.5">
            <p className="font-medium">Sent for review</p>
            <p className="text-muted">
              {task.campaign.advertiser} looks at it next. <ReviewEnds task={task} /> {sum} is yours once it
              is accepted.
            </p>
          </div>
          <ButtonLink href="/tasks">Next task</ButtonLink>
        </div>
      ) : (
        <Callout title="In review">
          {task.reviewOpenedAt ? (
            <>
              Your post was opened for review <Moment at={task.reviewOpenedAt} />. There is nothing for you to
              do until they decide.
            </>
          ) : (
            `${task.campaign.advertiser} looks at your post next. Nobody has opened it yet. Until then you can correct what you sent.`
          )}{' '}
          <ReviewEnds task={task} />
        </Callout>
      );
    case 'rejected':
      return (
        <Callout
          tone="danger"
          title="This post was rejected"
          action={task.appealable && <AppealTask taskId={task.id} advertiser={task.campaign.advertiser} />}
        >
          <NamedList items={task.requirementItems} named={task.namedItems} />
          <ReasonList text={task.rejectReason ?? 'The reviewer gave no reason.'} />
          <p className="mt-2 text-muted">
            <NextStep task={task} />
          </p>
        </Callout>
      );
    case 'accepted':
      return (
        <Callout tone="success" title={`Accepted. ${sum} is owed to you`}>
          Keep the post up. <Payment task={task} /> We tell you when the money is in your wallet.
        </Callout>
      );
    case 'paid':
      return (
        <Callout tone="success" title={`Paid. ${sum} is in your wallet`}>
          {task.paidAt && (
            <>
              On <Moment at={task.paidAt} format="day" />.
            </>
          )}
        </Callout>
      );
    case 'pending':
      return <ToDo task={task} reopened={reopened} />;
  }
}

/** Until when a post is decided on, and what comes then. */
function ReviewEnds({ task: { reviewUntil, clockEndedAt, campaign, needsPeople } }: { task: Task }) {
  if (clockEndedAt) return 'Nobody decided in time, so administrators decide now.';
  if (!reviewUntil) return 'We tell you what they decide.';
  const { end, since } = endOfReview(campaign.reviewEnd, needsPeople);
  return (
    <>
      They decide by <Moment at={reviewUntil} format="exact" />.{' '}
      {end === 'accept'
        ? 'If nobody does, it is accepted then.'
        : `If nobody does, administrators decide${since && `, since ${since}`}.`}
    </>
  );
}

/** When the money of an accepted task comes, and from whom. */
function Payment({ task: { heldUntil, campaign } }: { task: Task }) {
  const weekly = campaign.paying === 'weekly';
  const payer = weekly ? 'We pay' : `${campaign.advertiser} pays`;
  if (heldUntil && heldUntil > new Date()) {
    return (
      <>
        The payment is held until <Moment at={heldUntil} format="exact" />. {payer} it{' '}
        {weekly ? 'on the Monday after that.' : 'after that.'}
      </>
    );
  }
  return weekly ? 'We pay it next Monday.' : `${payer} it next.`;
}

/** What somebody can do about a rejection. */
function NextStep({ task }: { task: Task }) {
  if (task.appeal === 'open') {
    return `You appealed. Administrators decide, and we tell you what they say.${task.correctable ? ' Sending it again ends your appeal.' : ''}`;
  }
  return (
    <>
      {task.correctable && (
        <>
          Change what is asked for, and send it again until <Moment at={task.deadline} format="exact" />.
          {task.postUrl && ' What you sent is filled in below. '}
        </>
      )}
      {task.appeal === 'upheld' && 'Administrators looked at it after your appeal, and it stays rejected. '}
      {!task.correctable &&
        (task.campaign.status === 'cancelled'
          ? 'The campaign was cancelled, so nothing more can be sent.'
          : 'The deadline has passed, so it cannot be sent again.')}
      {task.appealable && task.appealUntil && (
        <>
          {' '}
          If the reason is wrong, you can appeal until <Moment at={task.appealUntil} format="exact" />.
        </>
      )}
    </>
  );
}

function ToDo({ task, reopened }: { task: Task; reopened?: string }) {
  if (task.campaign.status === 'cancelled') {
    return (
      <Callout tone="warning" title="The campaign was cancelled">
        This task can no longer be sent. Leave it to clear your list.
      </Callout>
    );
  }
  if (task.window === 'over') {
    return (
      <Callout tone="danger" title="Overdue">
        The deadline passed, so this task can no longer be sent. Your place goes to others{' '}
        <Moment
          at={new Date(task.deadline.getTime() + task.campaign.graceHours * 60 * 60 * 1000)}
          format="due"
        />
        .
      </Callout>
    );
  }
  if (task.window === 'early') {
    return (
      <Callout title="Not open yet">
        You may prepare it now and send it from <Moment at={task.opensAt} format="exact" /> on.
      </Callout>
    );
  }
  if (task.changesAsked) {
    return (
      <Callout tone="warning" title="Changes are asked for">
        <NamedList items={task.requirementItems} named={task.namedItems} />
        <ReasonList text={task.changesAsked} />
        <p className="mt-2 text-muted">
          Send it again until <Moment at={task.deadline} format="exact" />. Your place and its money stay
          yours. What you sent is filled in below.
        </p>
      </Callout>
    );
  }
  return reopened === undefined ? null : (
    <Callout tone="warning" title="Opened again: correct it and send it once more">
      {reopened || 'What you sent before is filled in below.'}
    </Callout>
  );
}
