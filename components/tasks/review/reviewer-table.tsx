import { CountTd, Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Reviewer } from '@/features/tasks';

/** How people decided on the posts of an organisation, and how many of their rejections an appeal overturned. */
export function ReviewerTable({ reviewers }: { reviewers: readonly Reviewer[] }) {
  if (reviewers.length === 0) return null;
  return (
    <section aria-labelledby="reviewers" className="grid gap-3">
      <div className="grid gap-0.5">
        <h2 id="reviewers" className="font-semibold text-base">
          Reviews
        </h2>
        <p className="text-muted text-sm">Decisions of the last 90 days.</p>
      </div>
      <Table caption="Reviews by person">
        <TableHead>
          <Th>Reviewer</Th>
          <Th numeric>Accepted</Th>
          <Th numeric>Rejected</Th>
          <Th numeric>Appealed</Th>
          <Th numeric>Overturned</Th>
        </TableHead>
        <TableBody>
          {reviewers.map(({ id, name, accepted, rejected, appealed, overturned }) => (
            <Tr key={id}>
              <Td phone="title">{name}</Td>
              <CountTd label="Accepted" value={accepted} />
              <CountTd label="Rejected" value={rejected} />
              <CountTd label="Appealed" value={appealed} />
              <CountTd label="Overturned" value={overturned} />
            </Tr>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
