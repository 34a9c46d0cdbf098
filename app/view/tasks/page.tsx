import type { Metadata } from 'next';
import { orNotFound } from '@/auth/page';
import { openedView, type SearchParams } from '@/auth/view-page';
import { EmptyState } from '@/components/ui/empty-state';
import { TaskCard } from '@/components/views/task-card';
import { ViewHead } from '@/components/views/view-head';
import { getTasks } from '@/contracts/campaigns/tasks';
import { viewInput } from '@/contracts/view';
import { browseCampaign } from '@/features/campaigns';
import { ownTasks } from '@/features/tasks';

export const metadata: Metadata = { title: 'Your tasks' };

export default async function TasksView({ searchParams }: { searchParams: SearchParams }) {
  const { actor, parameters } = await openedView('/view/tasks', searchParams);
  const { campaign_id: id, ...paging } = viewInput(getTasks, parameters);
  const campaign = await orNotFound(browseCampaign(id));
  const tasks = await orNotFound(ownTasks(actor, id, paging));
  return (
    <>
      <ViewHead title="Your tasks" purpose={campaign.name} />
      {tasks.length === 0 ? (
        <EmptyState title="No tasks in this campaign">Join the campaign to get its tasks.</EmptyState>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {tasks.map((task) => (
            <TaskCard key={task.id} task={task} />
          ))}
        </ul>
      )}
    </>
  );
}
