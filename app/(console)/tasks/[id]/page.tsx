import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { OwnAppeals } from '@/components/tasks/appeal-card';
import { DeadlineBar } from '@/components/tasks/deadline-bar';
import { OwnPost } from '@/components/tasks/own-post';
import { TaskBrief } from '@/components/tasks/task-brief';
import { TaskHeader } from '@/components/tasks/task-header';
import { TaskLine } from '@/components/tasks/task-line';
import { TaskPay } from '@/components/tasks/task-pay';
import { TaskState } from '@/components/tasks/task-state';
import { TaskTimeline } from '@/components/tasks/task-timeline';
import { ownNetworks } from '@/features/networks';
import { appealsOf, countOwnTasks, draftOf, ownTask, taskTimeline } from '@/features/tasks';

export async function generateMetadata({ params }: PageProps<'/tasks/[id]'>): Promise<Metadata> {
  const user = await requirePageUser('influencer');
  const { title } = await orNotFound(ownTask(user, await pathId(params)));
  return { title };
}

export default async function TaskPage({ params, searchParams }: PageProps<'/tasks/[id]'>) {
  const user = await requirePageUser('influencer');
  const id = await pathId(params);
  const task = await orNotFound(ownTask(user, id));
  const [draft, events, appeals, networks, counts, { sent }] = await Promise.all([
    draftOf(user, task.id),
    taskTimeline(user, task.id),
    appealsOf(task.id),
    ownNetworks(user),
    countOwnTasks(user, { campaignId: task.campaignId }),
    searchParams,
  ]);
  return (
    <div className="grid gap-6">
      <TaskHeader task={task} counts={counts} />
      <TaskState task={task} sent={sent === '1'} events={events} />
      <TaskLine task={task} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          {task.status === 'pending' && (
            <DeadlineBar opensAt={task.opensAt} deadline={task.deadline} now={new Date()} />
          )}
          <TaskBrief task={task} />
          <TaskPay task={task} />
        </div>
        <div className="grid gap-4">
          <OwnPost task={task} draft={draft} networks={networks} />
          <OwnAppeals appeals={appeals} advertiser={task.campaign.advertiser} />
          <TaskTimeline events={events} />
        </div>
      </div>
    </div>
  );
}
