import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { StatusBadge } from '@/components/ui/status-badge';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { ReviewItem } from '@/features/tasks';
import { addresses } from '@/nouns/addresses';
import { areMixed } from '@/nouns/money';

/** The tasks of an influencer, latest first; each opens in the queue. */
export function UserTasks({ tasks }: { tasks: ReviewItem[] }) {
  const code = areMixed(tasks);
  return (
    <Card title="Tasks" flush={tasks.length > 0}>
      {tasks.length === 0 ? (
        <p className="text-muted text-sm">No task has been taken.</p>
      ) : (
        <Table caption="Tasks" framed={false}>
          <TableHead>
            <Th>Task</Th>
            <Th>Campaign</Th>
            <Th>Status</Th>
            <Th numeric>Pays</Th>
            <Th>Since</Th>
          </TableHead>
          <TableBody>
            {tasks.map((task) => (
              <Tr key={task.id}>
                <Td phone="title">
                  <Link
                    href={addresses.admin.task(task.id)}
                    className="font-medium underline-offset-4 hover:underline"
                  >
                    {task.title}
                  </Link>
                </Td>
                <Td label="Campaign">{task.campaignName}</Td>
                <Td label="Status">
                  <StatusBadge of="task" status={task.status} />
                </Td>
                <Td label="Pays" numeric>
                  <Money amount={task.total} currency={task.currency} code={code} />
                </Td>
                <Td label="Since" className="whitespace-nowrap">
                  <Moment at={task.since} />
                </Td>
              </Tr>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}
