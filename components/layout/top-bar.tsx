'use client';

import { Bell, Search } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { Button, ButtonLink } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Link } from '@/components/ui/link';
import { Tooltip } from '@/components/ui/tooltip';
import { homes } from '@/nouns/addresses';
import { Logo } from './logo';
import { currentEntry, navigationFor } from './navigation';
import { useShortcuts } from './shortcuts';
import { ThemeSwitch } from './theme-switch';
import { type ShellUser, UserMenu } from './user-menu';

/** The bar at the top: where one is, search, notifications, theme and the person. */
export function TopBar({
  user,
  unread,
  signOut,
}: {
  user: ShellUser;
  unread: number;
  signOut: () => Promise<void>;
}) {
  const { openPalette } = useShortcuts();
  const section = currentEntry(navigationFor(user.viewer), usePathname());
  return (
    <header className="sticky top-0 z-20 border-line border-b bg-page/90 backdrop-blur-sm print:hidden">
      <div className="flex h-14 items-center gap-1 page-gutter">
        <Link
          href="/dashboard"
          aria-label="Fanfare, home"
          className="-ml-1 mr-auto flex rounded-control p-1 lg:hidden"
        >
          <Logo />
        </Link>
        <div className="mr-auto hidden min-w-0 items-center text-sm lg:flex">
          <span className="text-muted">
            {section?.href === homes[user.role] ? section.label : (section?.group ?? section?.label)}
          </span>
        </div>
        <Button
          variant="secondary"
          onClick={openPalette}
          className="mr-2 hidden w-64 justify-start font-normal text-muted sm:inline-flex"
          icon={Search}
        >
          Search or jump to
          <span className="ml-auto flex gap-1">
            <Kbd>Ctrl</Kbd>
            <Kbd>K</Kbd>
          </span>
        </Button>
        <Button variant="ghost" size="icon" onClick={openPalette} aria-label="Search" className="sm:hidden">
          <Search aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </Button>
        <Tooltip text="Notifications" side="bottom">
          <ButtonLink
            href="/notifications"
            variant="ghost"
            size="icon"
            aria-label={unread > 0 ? `Notifications, ${unread} unread` : 'Notifications'}
          >
            <Bell aria-hidden="true" className="size-4" strokeWidth={1.75} />
            {unread > 0 && (
              <span
                aria-hidden="true"
                className="absolute top-0.5 right-0.5 min-w-4 rounded-full bg-primary px-1 text-center font-medium text-[10px] text-on-primary tabular-nums leading-4"
              >
                {unread > 99 ? '99+' : unread}
              </span>
            )}
          </ButtonLink>
        </Tooltip>
        <span className="hidden sm:block">
          <ThemeSwitch />
        </span>
        <UserMenu user={user} signOut={signOut} />
      </div>
    </header>
  );
}
