import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { Dialog } from '@/components/ui/dialog';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import type { Delivery } from '@/features/webhooks';
import { deliveryWords } from './endpoint-words';
import { ReplayButton } from './replay-button';

/** What was sent to an endpoint and what came back; one that is on is sent again what is asked for. */
export function DeliveryTable({
  endpointId,
  deliveries,
  enabled,
}: {
  endpointId: string;
  deliveries: Delivery[];
  enabled: boolean;
}) {
  return (
    <Table caption="Deliveries" framed={false} className="border-line border-t">
      <TableHead>
        <Th>Event</Th>
        <Th>State</Th>
        <Th>Last answer</Th>
        <Th>Since</Th>
        <ThActions />
      </TableHead>
      <TableBody>
        {deliveries.map((delivery) => {
          const [tone, words] = deliveryWords[delivery.status];
          const last = delivery.tries.at(-1);
          return (
            <Tr key={delivery.id}>
              <Td phone="title" className="font-mono text-xs">
                {delivery.type}
              </Td>
              <Td label="State">
                <Badge tone={tone}>{words}</Badge>
              </Td>
              <Td label="Last answer">
                {last ? (last.problem ?? `${last.status} in ${last.milliseconds} ms`) : 'Not tried yet'}
              </Td>
              <Td label="Since" className="whitespace-nowrap">
                <Moment at={delivery.createdAt} />
              </Td>
              <Td phone="actions" className="text-right">
                <div className="flex justify-end gap-2">
                  <DeliveryDetails delivery={delivery} />
                  {enabled && <ReplayButton endpointId={endpointId} delivery={delivery.id} />}
                </div>
              </Td>
            </Tr>
          );
        })}
      </TableBody>
    </Table>
  );
}

function DeliveryDetails({ delivery }: { delivery: Delivery }) {
  return (
    <Dialog
      size="lg"
      title={delivery.type}
      description={`webhook-id ${delivery.eventId}`}
      trigger={
        <Button size="sm" aria-label={`Details of ${delivery.type}, delivery ${delivery.id}`}>
          Details
        </Button>
      }
    >
      <div className="grid gap-4">
        <CodeBlock title="Body" code={delivery.payload} />
        {delivery.dueAt && (
          <p className="text-muted text-sm">
            Next try <Moment at={delivery.dueAt} />.
          </p>
        )}
        {delivery.tries.map((each) => (
          <section key={each.id} className="grid gap-2">
            <p className="text-sm">
              <Moment at={each.createdAt} />: {each.problem ?? `It answered ${each.status}.`} It took{' '}
              {each.milliseconds} ms.
            </p>
            {each.answer && <CodeBlock title="Answer" code={each.answer} />}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
