'use client';

import { UserCog } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import { changeRole } from '@/forms/users';

type Role = 'influencer' | 'advertiser' | 'admin';

const roles: { value: Role; label: string }[] = [
  { value: 'influencer', label: 'Influencer' },
  { value: 'advertiser', label: 'Advertiser' },
  { value: 'admin', label: 'Administrator' },
];

/** Gives somebody another role; an advertiser also gets an organisation. */
export function ChangeRole({
  user,
  organisations,
}: {
  user: { id: number; name: string; role: Role };
  organisations: { id: number; name: string }[];
}) {
  const toast = useToast();
  const confirmed = useConfirmed();
  const others = roles.filter(({ value }) => value !== user.role);
  const [role, setRole] = useState<Role>(others[0]?.value ?? 'influencer');
  const [organisation, setOrganisation] = useState('');
  return (
    <ConfirmDialog
      title={`Change the role of ${user.name}?`}
      description="Their sessions end, and they see the pages of the new role when they sign in again. Whoever is owed money, has unfinished tasks, belongs to an organisation or owns ads keeps their role."
      action="Change role"
      tone="primary"
      trigger={<Button icon={UserCog}>Change role</Button>}
      onConfirm={async () => {
        const result = await confirmed(changeRole)({
          id: user.id,
          role,
          advertiser_id: organisation || null,
        });
        if (!result.ok) {
          const { advertiser_id } = result.fields;
          return advertiser_id ? `The organisation ${advertiser_id}.` : result.message;
        }
        toast.success(`${user.name} has another role`);
        return undefined;
      }}
    >
      <SelectField label="Role" value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
        {others.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      {role === 'advertiser' && (
        <SelectField
          label="Organisation"
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
        >
          <option value="">Choose one</option>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </ConfirmDialog>
  );
}
