'use client';

import { useOptimistic, useTransition } from 'react';
import { Switch } from '@/components/ui/choice';
import { useToast } from '@/components/ui/toast';
import { setAllowedAction } from '@/forms/lists';

/** Allows a member of a list at the flick of a switch; the change can be taken back. */
export function AllowedSwitch({
  list,
  id,
  name,
  allowed,
}: {
  list: 'countries' | 'cities' | 'categories';
  id: number;
  name: string;
  allowed: boolean;
}) {
  const toast = useToast();
  const [shown, show] = useOptimistic(allowed);
  const [, start] = useTransition();

  const change = (to: boolean, undoable: boolean) =>
    start(async () => {
      show(to);
      const result = await setAllowedAction({ list, id, allowed: to });
      if (!result.ok) return toast.error(`${name} was not changed`, { description: result.message });
      toast.success(to ? `${name} is allowed` : `${name} is no longer allowed`, {
        undo: undoable ? () => change(!to, false) : undefined,
      });
    });

  return <Switch aria-label={`Allow ${name}`} checked={shown} onCheckedChange={(to) => change(to, true)} />;
}
