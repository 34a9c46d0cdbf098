import { ExternalLink } from 'lucide-react';
import type { ReviewBase } from '@/components/tasks/review/review-search';
import { Count } from '@/components/ui/count';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { Outside } from '@/components/ui/outside-link';
import { StatusBadge } from '@/components/ui/status-badge';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Task } from '@/features/tasks';
import { networkNames } from '@/nouns/networks';

/** What participants were given to do and what became of it; each leads to its place in the review queue. */
export function TaskTable({ tasks, review }: { tasks: Task[]; review: ReviewBase | undefined }) {
  return (
    <Table caption="Tasks">
      <TableHead>
        <Th>Task</Th>
        <Th>Influencer</Th>
        <Th>Status</Th>
        <Th>Post</Th>
        <Th numeric>Reach</Th>
        <Th numeric>Pays</Th>
        <Th>Due</Th>
      </TableHead>
      <TableBody>
        {tasks.map((task) => (
          <Tr key={task.id} data-list-row="">
            <Td phone="title" className="min-w-48">
              {review ? (
                <Link
                  href={`${review}?status=all&campaign=${task.campaign.id}&item=${task.id}`}
                  className="line-clamp-2 break-words font-medium underline-offset-4 hover:underline"
                >
                  {task.title}
                </Link>
              ) : (
                <span className="line-clamp-2 break-words font-medium">{task.title}</span>
              )}
            </Td>
            <Td label="Influencer" className="whitespace-nowrap">
              @{task.username}
            </Td>
            <Td label="Status">
              <StatusBadge of="task" status={task.status} />
            </Td>
            <Td label="Post">
              {task.postUrl ? (
                <Outside
                  href={task.postUrl}
                  className="inline-flex items-center gap-1.5 whitespace-nowrap underline-offset-4 hover:underline"
                >
                  {task.network ? networkNames[task.network] : 'Open'}
                  <ExternalLink aria-hidden="true" className="size-3.5" strokeWidth={1.75} />
                </Outside>
              ) : (
                <span className="text-muted">None yet</span>
              )}
            </Td>
            <Td phone="hide" numeric>
              <Count value={task.reach} compact />
            </Td>
            <Td label="Pays" numeric>
              <Money amount={task.total} currency={task.campaign.currency} />
            </Td>
            <Td label="Due" className="whitespace-nowrap">
              <Moment at={task.deadline} format="day" />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
