import { Callout } from '@/components/ui/callout';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { OutsideLink } from '@/components/ui/outside-link';
import type { PostEvidence } from '@/features/tasks';
import { networkNames, type SocialNetwork } from '@/nouns/networks';
import { statusWords } from '@/nouns/status';
import type { ReviewBase } from './review-search';

/** What the address of a post tells its reviewer: the same post elsewhere, another author, or that it cannot be told. */
export function ReviewPost({
  post,
  network,
  base,
}: {
  post: PostEvidence;
  network: SocialNetwork | null;
  base: ReviewBase;
}) {
  const { comparable, twins, elsewhere, beside, other } = post;
  const name = network ? networkNames[network] : 'this network';
  return (
    <>
      {(twins.length > 0 || elsewhere > 0) && (
        <Callout tone="warning" title="This post was handed in for another task too">
          <Others rows={twins} base={base} />
          {elsewhere > 0 && (
            <p>
              {elsewhere === 1 ? 'One of these tasks is' : 'Some of these tasks are'} of another organisation.
            </p>
          )}
          <p>Each post is paid once. What was paid already stays paid.</p>
        </Callout>
      )}
      {other && (
        <Callout tone="warning" title={`The address names @${other.author}`}>
          Their accepted {name} {other.own.length === 1 ? 'profile is' : 'profiles are'}{' '}
          {other.own.map((handle) => `@${handle}`).join(', ')}.
        </Callout>
      )}
      {!comparable && (
        <Callout tone="warning" title="This address cannot be compared">
          <p>
            {name} has several such addresses for one post, so it may have been handed in before.{' '}
            {beside.length > 0
              ? 'Other posts of the same page or person, nearest first:'
              : 'No other post of the same page or person was handed in within six weeks.'}
          </p>
          <Others rows={beside} base={base} />
        </Callout>
      )}
    </>
  );
}

function Others({ rows, base }: { rows: PostEvidence['twins']; base: ReviewBase }) {
  if (rows.length === 0) return null;
  return (
    <ul className="my-1 grid gap-1">
      {rows.map(({ id, status, userName, campaignName, postUrl, completedAt }) => (
        <li key={id} className="break-words">
          <Link href={`${base}?status=all&item=${id}`} className="font-medium underline underline-offset-4">
            Task {id}
          </Link>{' '}
          by {userName} for {campaignName}, {statusWords('task', status)}
          {completedAt && (
            <>
              , <Moment at={completedAt} />
            </>
          )}
          {postUrl && (
            <>
              {': '}
              <OutsideLink href={postUrl}>
                <span className="break-all">{postUrl}</span>
              </OutsideLink>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
