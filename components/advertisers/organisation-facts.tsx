import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';

/** What the platform keeps of an organisation and its people cannot change. */
export function OrganisationFacts({
  organisation,
}: {
  organisation: { name: string; currency: string; maximumLimit: number; createdAt: Date };
}) {
  return (
    <Card title={organisation.name}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm [&>dd]:text-right [&>dt]:text-muted">
        <dt>Currency</dt>
        <dd>{organisation.currency}</dd>
        <dt>Credit limit</dt>
        <dd>
          <Money amount={organisation.maximumLimit} currency={organisation.currency} />
        </dd>
        <dt>Since</dt>
        <dd>
          <Moment at={organisation.createdAt} format="day" />
        </dd>
      </dl>
    </Card>
  );
}
