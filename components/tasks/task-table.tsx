import { Link } from '@/components/ui/link';
import { ListKeys } from '@/components/ui/list-keys';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { StatusBadge } from '@/components/ui/status-badge';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Task } from '@/features/tasks';
import { addresses } from '@/nouns/addresses';
import { areMixed } from '@/nouns/money';
import { TaskDue } from './task-due';
import type { TaskTab } from './task-search';

const momentOf = (task: Task) => task.paidAt ?? task.acceptedAt ?? task.rejectedAt ?? task.completedAt;

const lastColumn: Record<TaskTab, string> = {
  pending: 'Due',
  under_review: 'Sent',
  accepted: 'Accepted',
  rejected: 'Rejected',
  paid: 'Paid',
};

/** The person's tasks in one state: rows on desktops, cards on phones. */
export function TaskTable({ tasks, tab, now }: { tasks: readonly Task[]; tab: TaskTab; now: Date }) {
  const code = areMixed(tasks.map(({ campaign }) => campaign));
  return (
    <>
      <ListKeys />
      <Table caption="Your tasks">
        <TableHead>
          <Th>Task</Th>
          <Th>Status</Th>
          <Th numeric>Pays</Th>
          <Th>{lastColumn[tab]}</Th>
        </TableHead>
        <TableBody>
          {tasks.map((task) => (
            <Tr key={task.id} data-list-row="">
              <Td phone="title" className="max-w-96">
                <Link
                  href={addresses.task(task.id)}
                  className="flex pointer-coarse:min-h-11 items-center gap-3 hover:underline"
                >
                  {/* biome-ignore lint/performance/noImgElement: pictures are served as their owners gave them */}
                  <img
                    src={task.campaign.imageLogo}
                    alt=""
                    referrerPolicy="no-referrer"
                    className="size-9 shrink-0 rounded-control bg-sunken object-cover"
                  />
                  <span className="grid min-w-0">
                    <span className="line-clamp-2 font-medium">{task.title}</span>
                    <span className="truncate font-normal text-muted text-xs">
                      {task.campaign.name} · {task.campaign.advertiser}
                    </span>
                  </span>
                </Link>
              </Td>
              <Td label="Status">
                <StatusBadge
                  of="task"
                  status={task.status}
                  reason={task.campaign.status === 'cancelled' ? 'campaign cancelled' : undefined}
                />
              </Td>
              <Td label="Pays" numeric>
                <Money amount={task.total} currency={task.campaign.currency} code={code} />
              </Td>
              <Td label={lastColumn[tab]} className="whitespace-nowrap">
                {tab === 'pending' ? (
                  <TaskDue task={task} now={now} />
                ) : (
                  <Moment at={momentOf(task) ?? task.deadline} />
                )}
              </Td>
            </Tr>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
