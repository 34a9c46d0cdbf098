import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';

/** Where the money of an advertiser is: on their organisation, never on the person. */
export function UserOrganisation({ name }: { name: string | null }) {
  if (name === null) {
    return (
      <Card title="Money">
        <p className="text-muted text-sm">Nothing is booked on this person.</p>
      </Card>
    );
  }
  return (
    <Card
      title={name}
      description="Campaigns, ads and invoices are booked on the organisation."
      action={
        <ButtonLink href={`/admin/advertisers?q=${encodeURIComponent(name)}`}>
          Open the organisation
        </ButtonLink>
      }
    />
  );
}
