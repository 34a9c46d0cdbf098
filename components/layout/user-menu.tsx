'use client';

import { Keyboard, KeyRound, LogOut, UserRound } from 'lucide-react';
import { startTransition } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Menu, MenuItem, MenuLink, MenuRadioGroup, MenuSeparator } from '@/components/ui/menu';
import type { Role } from '@/nouns/users';
import type { Viewer } from './navigation';
import { useShortcuts } from './shortcuts';
import { chooseTheme, useTheme } from './theme';
import { themeOptions } from './theme-switch';

/** The signed-in person as the shell shows them. */
export type ShellUser = {
  name: string;
  email: string;
  role: Role;
  viewer: Viewer;
  avatarSeed: string;
  avatar: string | null;
};

/** The person's own menu: settings, theme, keyboard help and the way out. */
export function UserMenu({ user, signOut }: { user: ShellUser; signOut: () => Promise<void> }) {
  const theme = useTheme();
  const { openHelp } = useShortcuts();
  return (
    <Menu
      className="w-60"
      trigger={
        <button
          type="button"
          aria-label={`Account of ${user.name}`}
          className="ml-1 grid size-9 place-items-center rounded-full pointer-coarse:size-11"
        >
          <Avatar name={user.name} seed={user.avatarSeed} picture={user.avatar} />
        </button>
      }
    >
      <div className="grid px-2.5 pt-1.5 pb-2 text-sm">
        <span className="truncate font-medium">{user.name}</span>
        <span className="truncate text-muted text-xs">{user.email}</span>
      </div>
      <MenuSeparator />
      <MenuLink href="/settings/profile">
        <UserRound aria-hidden="true" strokeWidth={1.75} />
        Profile
      </MenuLink>
      <MenuLink href="/settings/tokens">
        <KeyRound aria-hidden="true" strokeWidth={1.75} />
        API tokens
      </MenuLink>
      <MenuItem onSelect={openHelp}>
        <Keyboard aria-hidden="true" strokeWidth={1.75} />
        Keyboard shortcuts
      </MenuItem>
      <MenuSeparator />
      <MenuRadioGroup label="Theme" value={theme} onValueChange={chooseTheme} options={themeOptions} />
      <MenuSeparator />
      <MenuItem onSelect={() => startTransition(signOut)}>
        <LogOut aria-hidden="true" strokeWidth={1.75} />
        Sign out
      </MenuItem>
    </Menu>
  );
}
