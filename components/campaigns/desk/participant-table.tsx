import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Count } from '@/components/ui/count';
import type { SearchParams } from '@/components/ui/href';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { sortColumns } from '@/components/ui/sort-columns';
import { CountTd, Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Participant } from '@/features/participations';
import type { ParticipantSort } from './campaign-search';

/** The people of a campaign with their work. */
export function ParticipantTable({
  rows,
  currency,
  params,
  search,
}: {
  rows: Participant[];
  currency: string;
  params: SearchParams;
  search: { sort: ParticipantSort; direction: 'asc' | 'desc' };
}) {
  const column = sortColumns(params, search);
  return (
    <Table caption="Participants">
      <TableHead>
        {column('name', 'Influencer', 'asc')}
        {column('joined', 'Joined', 'desc')}
        <Th numeric>To do</Th>
        <Th numeric>In review</Th>
        <Th numeric>Accepted</Th>
        <Th numeric>Paid</Th>
        <Th numeric>Rejected</Th>
        {column('score', 'Score', 'desc', true)}
        {column('reach', 'Reach', 'desc', true)}
        {column('earned', 'Earned', 'desc', true)}
      </TableHead>
      <TableBody>
        {rows.map((person) => (
          <Tr key={person.userId} data-list-row="">
            <Td phone="title">
              <span className="flex items-center gap-3">
                <Avatar name={person.name || person.username} seed={String(person.userId)} />
                <span className="grid min-w-0">
                  <span className="truncate font-medium">{person.name || person.username}</span>
                  <span className="truncate text-muted text-xs">@{person.username}</span>
                </span>
                {person.leftAt && <Badge>Left</Badge>}
              </span>
            </Td>
            <Td label="Joined" className="whitespace-nowrap">
              <Moment at={person.joinedAt} format="day" />
            </Td>
            <CountTd phone="hide" value={person.tasks.pending} />
            <CountTd label="In review" value={person.tasks.under_review} />
            <CountTd label="Accepted" value={person.tasks.accepted} />
            <CountTd label="Paid" value={person.tasks.paid} />
            <CountTd phone="hide" value={person.tasks.rejected} />
            <CountTd label="Score" value={person.score} />
            <Td phone="hide" numeric>
              <Count value={person.reach} compact />
            </Td>
            <Td label="Earned" numeric>
              <Money amount={person.earned} currency={currency} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
