import { RequirementList } from '@/components/requirements/requirement-list';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { Outside } from '@/components/ui/outside-link';
import { RichText } from '@/components/ui/rich-text';
import type { Task } from '@/features/tasks';
import { networkNames } from '@/nouns/networks';
import { adRule } from '@/nouns/tasks';
import { TaskText } from './task-text';

/** What the post needs: a checklist, or the text where only that was written. */
function TaskRequirements({ task: { requirements, requirementItems, namedItems } }: { task: Task }) {
  if (requirementItems.length > 0) return <RequirementList items={requirementItems} named={namedItems} />;
  return requirements && <TaskText text={requirements} className="text-muted" />;
}

/** What is asked for: the task, its rules, where to post and with which hashtags. */
export function TaskBrief({ task }: { task: Task }) {
  const { campaign } = task;
  const rule = adRule(task.requirementItems);
  const tags = campaign.hashtags.map((tag) => `#${tag}`);
  return (
    <Card title="What to do">
      <div className="grid gap-5 text-sm">
        <TaskText text={task.description} brief={campaign.description} />
        <section className="grid gap-1">
          <h3 className="font-medium">Rules</h3>
          <TaskRequirements task={task} />
          {rule && <p className="max-w-prose text-muted leading-6">{rule}</p>}
        </section>
        <section className="grid gap-2">
          <h3 className="font-medium">Post on</h3>
          <ul className="flex flex-wrap gap-1.5">
            {campaign.networks.map((network) => (
              <li key={network}>
                <Badge>{networkNames[network]}</Badge>
              </li>
            ))}
          </ul>
        </section>
        {tags.length > 0 && (
          <section className="grid gap-2">
            <div className="flex items-center justify-between gap-3">
              <h3 className="font-medium">Hashtags</h3>
              <CopyButton text={tags.join(' ')}>Copy all</CopyButton>
            </div>
            <ul className="flex flex-wrap gap-1.5">
              {tags.map((tag) => (
                <li key={tag}>
                  <Badge tone="accent">{tag}</Badge>
                </li>
              ))}
            </ul>
          </section>
        )}
        <details className="group border-line border-t pt-4">
          <summary className="cursor-pointer rounded-chip pointer-coarse:py-3 font-medium">
            About the campaign
          </summary>
          <RichText html={campaign.description} className="mt-3" />
          {campaign.attachment && (
            <Outside
              href={campaign.attachment}
              className="mt-3 inline-block text-accent-ink underline underline-offset-4"
            >
              Open the attachment
            </Outside>
          )}
        </details>
      </div>
    </Card>
  );
}
