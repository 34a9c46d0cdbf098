import { AnswerList } from '@/components/requirements/answer-list';
import { RequirementList } from '@/components/requirements/requirement-list';
import { Avatar } from '@/components/ui/avatar';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/count';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Outside, OutsideLink } from '@/components/ui/outside-link';
import { StatusBadge } from '@/components/ui/status-badge';
import type { ReviewEvidence } from '@/features/tasks';
import { addresses } from '@/nouns/addresses';
import { reasonsInLine } from '@/nouns/reasons';
import { endOfReview } from '@/nouns/tasks';
import { MetricsForm } from './metrics-form';
import { OpenedMark } from './opened-mark';
import { ReviewPost } from './review-post';
import type { ReviewBase } from './review-search';

/** Whose work it is, for which campaign, and how it stands. */
export function ReviewHead({ evidence, admin }: { evidence: ReviewEvidence; admin: boolean }) {
  const { task, reviewerName, invoiceNumber, acceptedByClock, profileUrl, followers } = evidence;
  const name = task.userName ?? 'Somebody';
  return (
    <Card>
      <div className="grid gap-4 text-sm">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="flex min-w-0 items-center gap-3">
            <Avatar name={name} seed={String(task.userId)} />
            <div className="grid min-w-0">
              <h2 className="truncate font-semibold text-base">
                {admin ? (
                  <Link
                    href={addresses.admin.user(task.userId)}
                    className="underline-offset-4 hover:underline"
                  >
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </h2>
              <p className="text-muted">
                @{task.username}
                {profileUrl && task.publisherHandle && (
                  <>
                    {' as '}
                    <OutsideLink href={profileUrl}>{task.publisherHandle}</OutsideLink>
                  </>
                )}
                {followers !== null && `, ${formatCount(followers)} followers`}
              </p>
            </div>
          </div>
          <StatusBadge of="task" status={task.status} />
        </div>
        <div className="grid gap-1">
          <p className="break-words">
            <span className="font-medium">{task.title}</span>
            {task.title !== task.campaign.name && (
              <span className="text-muted"> for {task.campaign.name}</span>
            )}
          </p>
          <p className="text-muted">
            {task.rejectReason && <>Rejected: {reasonsInLine(task.rejectReason)} </>}
            {reviewerName && (
              <>
                Decided by {reviewerName}
                {(task.acceptedAt ?? task.rejectedAt) && (
                  <>
                    {' '}
                    <Moment at={task.acceptedAt ?? task.rejectedAt ?? task.deadline} />
                  </>
                )}
                .{' '}
              </>
            )}
            {acceptedByClock && 'Accepted automatically, since nobody decided in time. '}
            {invoiceNumber && `On invoice ${invoiceNumber}.`}
          </p>
          <ReviewClock task={task} />
        </div>
      </div>
    </Card>
  );
}

/** Until when somebody has to decide, and what comes then. */
function ReviewClock({ task }: { task: ReviewEvidence['task'] }) {
  if (task.status !== 'under_review' || !task.reviewUntil) return null;
  if (task.clockEndedAt) {
    return (
      <p className="font-medium text-red-ink">
        Its time was over <Moment at={task.clockEndedAt} />. Administrators decide, and so can the
        organisation.
      </p>
    );
  }
  const { end, since } = endOfReview(task.campaign.reviewEnd, task.needsPeople);
  return (
    <p>
      Decide by <Moment at={task.reviewUntil} format="exact" className="font-medium" />.{' '}
      <span className="text-muted">
        {end === 'accept'
          ? 'After that the post is accepted automatically, without bonuses.'
          : `After that administrators decide${since && `, since ${since}`}.`}
      </span>
    </p>
  );
}

/** What the person handed in: the post, pictures of its figures, and the figures themselves. */
export function ReviewProof({
  evidence: { task, post },
  base,
}: {
  evidence: ReviewEvidence;
  base: ReviewBase;
}) {
  const measurable = task.status !== 'pending' && task.status !== 'rejected';
  return (
    <Card title="Proof">
      <div className="grid gap-5 text-sm">
        {task.status === 'under_review' && task.reviewOpenedAt === null && (
          <OpenedMark
            key={task.id}
            id={task.id}
            sent={(task.correctedAt ?? task.completedAt)?.toISOString() ?? null}
          />
        )}
        {task.postUrl ? (
          <div className="grid gap-1">
            <p className="break-all font-medium">
              <OutsideLink href={task.postUrl}>{task.postUrl}</OutsideLink>
            </p>
            {task.completedAt && (
              <p className="text-muted">
                Submitted <Moment at={task.completedAt} />
                {task.completedAt > task.deadline ? ', after the deadline' : ', in time'}
                {task.correctedAt && (
                  <>
                    {'. Corrected by its author '}
                    <Moment at={task.correctedAt} />
                  </>
                )}
              </p>
            )}
          </div>
        ) : (
          <p className="text-muted">
            Nothing has been submitted. The deadline {task.window === 'over' ? 'was' : 'is'}{' '}
            <Moment at={task.deadline} />.
          </p>
        )}
        {post && <ReviewPost post={post} network={task.network} base={base} />}
        {task.screenshots.length > 0 && (
          <ul className="flex flex-wrap gap-3">
            {task.screenshots.map((url, index) => (
              <li key={url}>
                <Outside
                  href={url}
                  className="block overflow-hidden rounded-control border border-line hover:border-line-strong"
                >
                  {/* biome-ignore lint/performance/noImgElement: people's own pictures, of any host and size */}
                  <img
                    src={url}
                    alt={`Screenshot ${index + 1}`}
                    loading="lazy"
                    className="h-28 w-28 object-cover"
                  />
                </Outside>
              </li>
            ))}
          </ul>
        )}
        {task.caption && (
          <p className="max-w-prose whitespace-pre-wrap break-words" data-caption="">
            {task.caption}
          </p>
        )}
        <AnswerList items={task.requirementItems} answers={task.itemAnswers} />
        {task.itemChecks.length > 0 && (
          <section aria-label="What was checked" className="grid gap-2">
            <h3 className="font-medium">What was checked</h3>
            <RequirementList items={task.requirementItems} checks={task.itemChecks} named={task.namedItems} />
          </section>
        )}
        {measurable && (
          <MetricsForm
            key={task.id}
            id={task.id}
            reach={task.reach}
            likes={task.likes}
            comments={task.comments}
            shares={task.shares}
          />
        )}
      </div>
    </Card>
  );
}
