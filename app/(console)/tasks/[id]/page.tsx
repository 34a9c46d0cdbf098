import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { DeadlineBar } from '@/components/tasks/deadline-bar';
import { LeaveTask } from '@/components/tasks/leave-task';
import { OwnPost } from '@/components/tasks/own-post';
import { TaskBrief } from '@/components/tasks/task-brief';
import { TaskPay } from '@/components/tasks/task-pay';
import { TaskState } from '@/components/tasks/task-state';
import { TaskTimeline } from '@/components/tasks/task-timeline';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { StatusBadge } from '@/components/ui/status-badge';
import { ownNetworks } from '@/features/networks';
import { countOwnTasks, draftOf, ownTask, taskTimeline } from '@/features/tasks';

export async function generateMetadata({ params }: PageProps<'/tasks/[id]'>): Promise<Metadata> {
  const user = await requirePageUser('influencer');
  const { title } = await orNotFound(ownTask(user, await pathId(params)));
  return { title };
}

export default async function TaskPage({ params, searchParams }: PageProps<'/tasks/[id]'>) {
  const user = await requirePageUser('influencer');
  const id = await pathId(params);
  const task = await orNotFound(ownTask(user, id));
  const [draft, events, networks, counts, { sent }] = await Promise.all([
    draftOf(user, task.id),
    taskTimeline(user, task.id),
    ownNetworks(user),
    countOwnTasks(user, { campaignId: task.campaignId }),
    searchParams,
  ]);
  const { campaign } = task;
  const pending = task.status === 'pending';
  const reopened = events.filter(({ kind }) => kind === 'rejected' || kind === 'reopened');
  const last = Object.values(counts).reduce((sum, count) => sum + count, 0) === 1;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={task.title}
        purpose={`${campaign.name}, by ${campaign.advertiser}`}
        breadcrumbs={[{ label: 'Tasks', href: '/tasks' }]}
        badge={<StatusBadge of="task" status={task.status} />}
        action={pending && <LeaveTask taskId={task.id} campaign={campaign.name} last={last} />}
      />
      <TaskState
        task={task}
        sent={sent === '1'}
        reopened={reopened.at(-1)?.kind === 'reopened' ? (reopened.at(-1)?.reason ?? '') : undefined}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          {pending && (
            <Card>
              <DeadlineBar opensAt={task.opensAt} deadline={task.deadline} now={new Date()} />
            </Card>
          )}
          <TaskBrief task={task} />
          <TaskPay task={task} />
        </div>
        <div className="grid gap-4">
          <OwnPost
            task={task}
            draft={draft}
            profiles={networks.filter(({ status }) => status === 'accepted')}
          />
          <TaskTimeline events={events} />
        </div>
      </div>
    </div>
  );
}
