import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { NoTasks } from '@/components/tasks/no-tasks';
import { readTaskSearch, taskTabs } from '@/components/tasks/task-search';
import { TaskTable } from '@/components/tasks/task-table';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { hrefWith } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { countOwnTasks, ownTaskCampaigns, searchOwnTasks } from '@/features/tasks';

export const metadata: Metadata = { title: 'Tasks' };

const pageSize = 20;

export default async function TasksPage({ searchParams }: PageProps<'/tasks'>) {
  const user = await requirePageUser('influencer');
  const params = await searchParams;
  const search = readTaskSearch(params);
  const [tasks, counts, campaigns] = await Promise.all([
    searchOwnTasks(user, { ...search, pageSize }),
    countOwnTasks(user, search),
    ownTaskCampaigns(user),
  ]);
  const options = campaigns.map(({ id, name }) => ({ value: String(id), label: name }));
  const tab = search.status;
  return (
    <div className="grid gap-6">
      <PageHeader title="Tasks" purpose="Everything you took on, from the brief to the payment." />
      <LinkTabs
        label="States of your tasks"
        tabs={taskTabs.map(({ status, label }) => ({
          label,
          href: hrefWith(params, { status: status === 'pending' ? null : status }),
          count: counts[status],
          current: status === tab,
        }))}
      />
      {campaigns.length > 0 && (
        <FilterBar search="Search tasks" filters={[{ name: 'campaign', label: 'Campaign', options }]} />
      )}
      <FoundRows
        found={tasks.length}
        none="No task matches these filters"
        clear={`/tasks?status=${tab}`}
        empty={!(search.text ?? search.campaignId) && <NoTasks tab={tab} />}
        pages={{ page: search.page, pageSize, total: counts[tab], params, noun: 'tasks' }}
      >
        <TaskTable tasks={tasks} tab={tab} now={new Date()} />
      </FoundRows>
    </div>
  );
}
