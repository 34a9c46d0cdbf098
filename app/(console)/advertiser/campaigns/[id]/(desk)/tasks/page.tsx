import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { readPartSearch } from '@/components/campaigns/desk/campaign-search';
import { TaskTable } from '@/components/campaigns/desk/task-table';
import { inAllStates, ReviewLink, TaskTabs } from '@/components/campaigns/desk/task-tabs';
import { reviewBaseFor } from '@/components/tasks/review/review-search';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportLink } from '@/components/ui/export-link';
import { FoundRows } from '@/components/ui/found-rows';
import { hrefWith } from '@/components/ui/href';
import { countCampaignTasks, listTasks } from '@/features/tasks';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Tasks' };

const pageSize = 25;

type Props = PageProps<'/advertiser/campaigns/[id]/tasks'>;

export default async function TasksPage({ params, searchParams }: Props) {
  const user = await requirePageUser('advertiser', 'admin');
  const id = await pathId(params);
  const query = await searchParams;
  const { tasks: tab, taskStatuses: statuses, page } = readPartSearch(query);
  const counts = await orNotFound(countCampaignTasks(user, id));
  const which = { campaignId: id, statuses, assigned: true };
  const tasks = await listTasks(user, which, { page, limit: pageSize });
  const all = inAllStates(counts);
  const total = tab === 'all' ? all : counts[tab];
  const review = reviewBaseFor(user);
  const base = `${addresses.campaignDesk(id)}/tasks`;
  if (all === 0) {
    return (
      <EmptyState title="No tasks yet">
        Everybody who joins gets the campaign's task, and a copy of each brief.
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-4">
      <div className="flex min-w-0 flex-wrap items-center justify-between gap-3">
        <TaskTabs params={query} current={tab} counts={counts} />
        <div className="flex flex-wrap gap-2">
          {review && <ReviewLink href={`${review}?campaign=${id}`} waiting={counts.under_review} />}
          <ExportLink href={`${base}/export${hrefWith(query, {})}`} rows={total} />
        </div>
      </div>
      <FoundRows
        found={tasks.length}
        none="No task is in this state"
        clear={base}
        pages={{ page, pageSize, total, params: query, noun: 'tasks' }}
      >
        <TaskTable tasks={tasks} review={review} />
      </FoundRows>
    </div>
  );
}
