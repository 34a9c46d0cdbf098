import type { ReactNode } from 'react';
import { AnswerList } from '@/components/requirements/answer-list';
import { NamedList } from '@/components/requirements/named-list';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { Outside, OutsideLink } from '@/components/ui/outside-link';
import { ReasonList } from '@/components/ui/reason-list';
import type { EarlierVersion, ReviewEvidence } from '@/features/tasks';
import { absoluteUrl } from '@/lib/links';
import { outcomeWords } from '@/nouns/requirement-checks';
import { itemName, type RequirementItem } from '@/nouns/requirements';

type Version = Pick<
  EarlierVersion,
  'postUrl' | 'screenshots' | 'sentAt' | 'caption' | 'itemChecks' | 'itemAnswers'
>;

/** A version with what became of the requirements that changes were asked of. */
function Side({
  title,
  version,
  items,
  named,
  children,
}: {
  title: string;
  version: Version;
  items: readonly RequirementItem[];
  named: readonly number[];
  children?: ReactNode;
}) {
  const checks = version.itemChecks.filter(({ item }) => typeof item === 'number' && named.includes(item));
  return (
    <section className="grid min-w-0 content-start gap-3">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 font-medium text-sm">
        {title}
        {version.sentAt && <Moment at={version.sentAt} className="font-normal text-muted text-xs" />}
      </h3>
      <span className="break-all">
        <OutsideLink href={version.postUrl}>{version.postUrl}</OutsideLink>
      </span>
      {version.screenshots.length > 0 && (
        <ul className="grid grid-cols-2 gap-2">
          {version.screenshots.map((path, at) => (
            <li key={path}>
              <Outside href={absoluteUrl(path)}>
                {/* biome-ignore lint/performance/noImgElement: people's own pictures, shown as they are */}
                <img
                  src={absoluteUrl(path)}
                  alt={`Screenshot ${at + 1}, ${title.toLowerCase()}`}
                  referrerPolicy="no-referrer"
                  className="aspect-square w-full rounded-control border border-line bg-sunken object-cover"
                />
              </Outside>
            </li>
          ))}
        </ul>
      )}
      {version.caption && <p className="whitespace-pre-wrap break-words">{version.caption}</p>}
      <ul className="grid gap-1">
        {checks.map(({ item, outcome, reason }) => (
          <li key={item} className="break-words">
            {itemName(items, Number(item))}: {outcomeWords[outcome].toLowerCase()}.{' '}
            <span className="text-muted">{reason}</span>
          </li>
        ))}
      </ul>
      <AnswerList items={items} answers={version.itemAnswers} />
      {children}
    </section>
  );
}

/** What changes were asked of beside what was sent then, the latest first. */
export function ReviewVersions({
  task,
  versions,
}: {
  task: ReviewEvidence['task'];
  versions: readonly EarlierVersion[];
}) {
  const latest = versions.at(-1);
  if (!latest) return null;
  return (
    <Card title={task.postUrl ? 'Before and now' : 'Waiting for changes'}>
      <div className="grid gap-6 text-sm sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
        <Side title="Before" version={latest} items={task.requirementItems} named={latest.namedItems}>
          <div className="grid gap-1">
            <span className="text-muted text-xs">
              Asked for <Moment at={latest.askedAt} />
            </span>
            <NamedList items={task.requirementItems} named={latest.namedItems} />
            <ReasonList text={latest.asked} />
          </div>
        </Side>
        {task.postUrl && (
          <Side
            title="Now"
            items={task.requirementItems}
            named={latest.namedItems}
            version={{
              ...task,
              postUrl: task.postUrl,
              sentAt: task.correctedAt ?? task.completedAt,
            }}
          />
        )}
      </div>
      {versions.length > 1 && (
        <details className="mt-4 border-line border-t pt-3 text-sm">
          <summary className="cursor-pointer rounded-chip pointer-coarse:py-3 text-muted">
            Earlier versions
          </summary>
          <ol className="mt-3 grid gap-4">
            {versions.slice(0, -1).map((version) => (
              <li key={version.round} className="grid gap-1">
                <OutsideLink href={version.postUrl}>{version.postUrl}</OutsideLink>
                <ReasonList text={version.asked} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </Card>
  );
}
