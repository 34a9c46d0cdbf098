'use client';

import { Copy, Ellipsis, Pause, Pencil, Play, Trash2, Undo2, UserRoundCheck, UserRoundX } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuLink } from '@/components/ui/menu';
import { addresses } from '@/nouns/addresses';
import { useCampaignActions } from './use-campaign-actions';

/** What can be done to a campaign from a list. Steps that need a second thought are on its own page. */
export function CampaignMenu({
  id,
  name,
  status,
  closed,
}: {
  id: number;
  name: string;
  status: 'draft' | 'pending' | 'active' | 'paused' | 'completed' | 'cancelled';
  /** It takes no more influencers. */
  closed: boolean;
}) {
  const { setStatus, takeMore, clone, remove } = useCampaignActions();
  const open = status !== 'completed' && status !== 'cancelled';
  return (
    <Menu
      trigger={
        <IconButton label={`Actions for ${name}`} size="icon-sm" variant="ghost">
          <Ellipsis aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </IconButton>
      }
    >
      {open && (
        <MenuLink href={addresses.campaignEditor(id)}>
          <Pencil aria-hidden="true" strokeWidth={1.75} />
          Edit
        </MenuLink>
      )}
      {status === 'active' && (
        <MenuItem onSelect={() => setStatus(id, 'paused', 'active')}>
          <Pause aria-hidden="true" strokeWidth={1.75} />
          Pause
        </MenuItem>
      )}
      {status === 'paused' && (
        <MenuItem onSelect={() => setStatus(id, 'active', 'paused')}>
          <Play aria-hidden="true" strokeWidth={1.75} />
          Resume
        </MenuItem>
      )}
      {(status === 'active' || status === 'paused') && (
        <MenuItem onSelect={() => takeMore(id, closed)}>
          {closed ? (
            <UserRoundCheck aria-hidden="true" strokeWidth={1.75} />
          ) : (
            <UserRoundX aria-hidden="true" strokeWidth={1.75} />
          )}
          {closed ? 'Take influencers again' : 'Take no more influencers'}
        </MenuItem>
      )}
      {status === 'pending' && (
        <MenuItem onSelect={() => setStatus(id, 'draft')}>
          <Undo2 aria-hidden="true" strokeWidth={1.75} />
          Back to draft
        </MenuItem>
      )}
      <MenuItem onSelect={() => clone(id)}>
        <Copy aria-hidden="true" strokeWidth={1.75} />
        Duplicate as draft
      </MenuItem>
      {status === 'draft' && (
        <MenuItem onSelect={() => remove(id, name)}>
          <Trash2 aria-hidden="true" strokeWidth={1.75} />
          Delete
        </MenuItem>
      )}
    </Menu>
  );
}
