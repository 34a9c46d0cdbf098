import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { readPartSearch, taskTabs } from '@/components/campaigns/desk/campaign-search';
import { TaskTable } from '@/components/campaigns/desk/task-table';
import { reviewBaseFor } from '@/components/tasks/review/review-search';
import { ButtonLink, DownloadLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { hrefWith } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Pagination } from '@/components/ui/pagination';
import { countCampaignTasks, listTasks } from '@/features/tasks';
import { addresses } from '@/nouns/addresses';
import { statusLabel } from '@/nouns/status';

export const metadata: Metadata = { title: 'Tasks' };

const pageSize = 25;

export default async function TasksPage({
  params,
  searchParams,
}: PageProps<'/advertiser/campaigns/[id]/tasks'>) {
  const user = await requirePageUser('advertiser', 'admin');
  const id = await pathId(params);
  const query = await searchParams;
  const { tasks: tab, taskStatuses: statuses, page } = readPartSearch(query);
  const counts = await orNotFound(countCampaignTasks(user, id));
  const tasks = await listTasks(
    user,
    { campaignId: id, statuses, assigned: true },
    { page, limit: pageSize },
  );
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const total = tab === 'all' ? all : counts[tab];
  const review = reviewBaseFor(user);
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
        <LinkTabs
          label="Tasks by status"
          tabs={taskTabs.map((each) => ({
            href: hrefWith(query, { status: each === 'all' ? null : each }),
            label: each === 'all' ? 'All' : statusLabel('task', each),
            count: each === 'all' ? all : counts[each],
            current: each === tab,
          }))}
        />
        <div className="flex flex-wrap gap-2">
          {review && (
            <ButtonLink href={`${review}?campaign=${id}`}>
              Review{counts.under_review > 0 && ` ${counts.under_review.toLocaleString('en')}`}
            </ButtonLink>
          )}
          <DownloadLink
            href={`${addresses.campaignDesk(id)}/tasks/export${hrefWith(query, {})}`}
            icon={Download}
          >
            Export CSV ({total.toLocaleString('en')})
          </DownloadLink>
        </div>
      </div>
      {tasks.length === 0 ? (
        <EmptyState
          title="No task is in this state"
          action={<ButtonLink href={`${addresses.campaignDesk(id)}/tasks`}>Clear filters</ButtonLink>}
        />
      ) : (
        <>
          <TaskTable tasks={tasks} review={review} />
          <Pagination page={page} pageSize={pageSize} total={total} params={query} noun="tasks" />
        </>
      )}
    </div>
  );
}
