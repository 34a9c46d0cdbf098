import { Card } from '@/components/ui/card';
import { organisationRoles, roleWords } from './role-words';

/** What each role may do in an organisation. */
export function RolesCard() {
  return (
    <Card title="Roles">
      <dl className="grid gap-2 text-sm sm:grid-cols-[6rem_1fr]">
        {organisationRoles.map((role) => (
          <div key={role} className="contents">
            <dt className="font-medium">{roleWords[role].label}</dt>
            <dd className="text-muted">{roleWords[role].hint}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
