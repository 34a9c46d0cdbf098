import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';

/** Where the money of an advertiser is: on their organisation, never on the person. */
export function UserOrganisation({ name }: { name: string | null }) {
  if (name === null) {
    return (
      <Card title="Money">
        <p className="text-muted text-sm">This person has no costs of their own.</p>
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
