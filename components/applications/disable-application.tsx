'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import { setDisabledAction } from '@/forms/applications';

/** Shuts an application out, or lets it in again; both ask first. */
export function DisableApplication({ id, name, disabled }: { id: number; name: string; disabled: boolean }) {
  const toast = useToast();
  const confirmed = useConfirmed();
  async function change(): Promise<string | undefined> {
    const result = await confirmed(setDisabledAction)({ id, disabled: !disabled });
    if (!result.ok) return result.message;
    toast.success(disabled ? `${name} is enabled` : `${name} is disabled`);
    return undefined;
  }
  return disabled ? (
    <ConfirmDialog
      title={`Enable ${name}?`}
      description="Its live secrets and the tokens people gave it work again at once."
      action="Enable application"
      tone="primary"
      onConfirm={change}
      trigger={<Button variant="primary">Enable</Button>}
    />
  ) : (
    <ConfirmDialog
      title={`Disable ${name}?`}
      description="Every call it makes is refused from now on, for everyone who uses it. You can enable it again."
      action="Disable application"
      onConfirm={change}
      trigger={<Button>Disable</Button>}
    />
  );
}
