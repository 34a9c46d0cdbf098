import { ButtonLink } from '@/components/ui/button';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { statusLabel } from '@/nouns/status';
import { type TaskTab, taskTabs } from './campaign-search';

type Counts = Record<Exclude<TaskTab, 'all'>, number>;

/** How many tasks there are, whatever became of them. */
export const inAllStates = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** The states of a campaign's tasks as tabs, each with how many there are. */
export function TaskTabs({
  params,
  current,
  counts,
}: {
  params: SearchParams;
  current: TaskTab;
  counts: Counts;
}) {
  return (
    <LinkTabs
      label="Tasks by status"
      tabs={taskTabs.map((each) => ({
        href: hrefWith(params, { status: each === 'all' ? null : each }),
        label: each === 'all' ? 'All' : statusLabel('task', each),
        count: each === 'all' ? inAllStates(counts) : counts[each],
        current: each === current,
      }))}
    />
  );
}

/** The way to the review of a campaign's posts, with how many wait. */
export function ReviewLink({ href, waiting }: { href: string; waiting: number }) {
  return <ButtonLink href={href}>Review{waiting > 0 && ` ${waiting.toLocaleString('en')}`}</ButtonLink>;
}
