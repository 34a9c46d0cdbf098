'use client';

import { Coins, Copy, Ellipsis, Pause, Pencil, Play, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu';
import { addresses } from '@/nouns/addresses';
import { BudgetDialog, type BudgetedAd } from './ad-budget';
import type { Delivery } from './delivery-badge';
import { useAdActions } from './use-ad-actions';

export interface MenuAd extends BudgetedAd {
  title: string;
  status: 'draft' | 'active' | 'paused';
  delivery: Delivery;
}

/** Everything that can be done to one ad. `afterDelete` is where to go when its own page is gone. */
export function AdMenu({ ad, afterDelete }: { ad: MenuAd; afterDelete?: string }) {
  const { setStatus, remove, duplicate } = useAdActions();
  const [asking, setAsking] = useState(false);
  const [raising, setRaising] = useState(false);
  const router = useRouter();
  return (
    <>
      <Menu
        trigger={
          <IconButton label={`Actions for ${ad.title}`} size="icon-sm" variant="ghost">
            <Ellipsis aria-hidden="true" className="size-4" strokeWidth={1.75} />
          </IconButton>
        }
      >
        <MenuLink href={addresses.adEditor(ad.id)}>
          <Pencil aria-hidden="true" strokeWidth={1.75} />
          Edit
        </MenuLink>
        {ad.delivery === 'held' || ad.delivery === 'ended' ? null : ad.delivery === 'budget_reached' ? (
          <MenuItem onSelect={() => setRaising(true)}>
            <Coins aria-hidden="true" strokeWidth={1.75} />
            Raise the budget
          </MenuItem>
        ) : ad.status === 'active' ? (
          <MenuItem onSelect={() => setStatus([ad], 'paused')}>
            <Pause aria-hidden="true" strokeWidth={1.75} />
            Pause
          </MenuItem>
        ) : (
          <MenuItem onSelect={() => setStatus([ad], 'active', ad.status === 'paused')}>
            <Play aria-hidden="true" strokeWidth={1.75} />
            Activate
          </MenuItem>
        )}
        <MenuItem onSelect={() => duplicate([ad])}>
          <Copy aria-hidden="true" strokeWidth={1.75} />
          Duplicate
        </MenuItem>
        <MenuSeparator />
        <MenuItem danger onSelect={() => setAsking(true)}>
          <Trash2 aria-hidden="true" strokeWidth={1.75} />
          Delete
        </MenuItem>
      </Menu>
      <BudgetDialog ad={ad} activate open={raising} onOpenChange={setRaising} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Delete "${ad.title}"?`}
        description="It is no longer served or counted. What it spent stays in statistics and invoices."
        action="Delete ad"
        onConfirm={async () => remove([ad], afterDelete ? () => router.push(afterDelete) : undefined)}
      />
    </>
  );
}
