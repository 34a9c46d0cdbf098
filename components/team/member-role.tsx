'use client';

import { useState, useTransition } from 'react';
import { SelectField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import { changeRoleAction } from '@/forms/team';
import type { OrganisationRole } from '@/nouns/users';
import { organisationRoles, roleWords } from './role-words';

/** Changes the role of one person at once; a refusal puts the old one back. */
export function MemberRole({ id, name, role }: { id: number; name: string; role: OrganisationRole }) {
  const toast = useToast();
  const confirmed = useConfirmed();
  const [shown, setShown] = useState(role);
  const [pending, start] = useTransition();

  function change(next: OrganisationRole) {
    setShown(next);
    start(async () => {
      const result = await confirmed(changeRoleAction)({ id, role: next });
      if (result.ok) {
        toast.success(`${name}: ${roleWords[next].label}`);
      } else {
        setShown(role);
        toast.error('The role stays', { description: result.message });
      }
    });
  }

  return (
    <SelectField
      label={`Role of ${name}`}
      labelHidden
      value={shown}
      aria-busy={pending || undefined}
      fieldClassName="w-36"
      onChange={(event) => change(event.target.value as OrganisationRole)}
    >
      {organisationRoles.map((each) => (
        <option key={each} value={each}>
          {roleWords[each].label}
        </option>
      ))}
    </SelectField>
  );
}
