import { ExternalLink } from 'lucide-react';
import { AnswerList } from '@/components/requirements/answer-list';
import { RequirementList } from '@/components/requirements/requirement-list';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/count';
import { Outside } from '@/components/ui/outside-link';
import type { Task } from '@/features/tasks';

/** What was sent for a task, and what the post has reached since. */
export function Submission({ task }: { task: Task }) {
  const figures: [string, number][] = [
    ['Reach', task.reach],
    ['Likes', task.likes],
    ['Comments', task.comments],
    ['Shares', task.shares],
  ];
  const measured = figures.some(([, count]) => count > 0);
  return (
    <Card title="What you sent">
      <div className="grid gap-4 text-sm">
        {task.postUrl ? (
          <Outside
            href={task.postUrl}
            className="inline-flex pointer-coarse:min-h-11 items-center gap-1.5 break-all text-accent-ink underline underline-offset-4"
          >
            {task.postUrl}
            <ExternalLink aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />
          </Outside>
        ) : (
          <p className="text-muted">Decided without a post.</p>
        )}
        {task.screenshots.length > 0 && (
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {task.screenshots.map((url, at) => (
              <li key={url}>
                <Outside href={url}>
                  {/* biome-ignore lint/performance/noImgElement: the person's own pictures, shown as they are */}
                  <img
                    src={url}
                    alt={`Screenshot ${at + 1}`}
                    referrerPolicy="no-referrer"
                    className="aspect-square w-full rounded-control border border-line bg-sunken object-cover"
                  />
                </Outside>
              </li>
            ))}
          </ul>
        )}
        {task.caption && <p className="max-w-prose whitespace-pre-wrap break-words">{task.caption}</p>}
        <AnswerList items={task.requirementItems} answers={task.itemAnswers} />
        {task.requirementItems.length > 0 && task.itemChecks.length > 0 && (
          <RequirementList items={task.requirementItems} checks={task.itemChecks} named={task.namedItems} />
        )}
        {measured && (
          <dl className="grid grid-cols-2 gap-3 border-line border-t pt-4 sm:grid-cols-4">
            {figures.map(([label, count]) => (
              <div key={label} className="grid gap-0.5">
                <dt className="text-muted">{label}</dt>
                <dd className="font-medium tabular-nums">{formatCount(count)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Card>
  );
}
