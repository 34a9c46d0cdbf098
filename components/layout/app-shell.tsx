import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { PhoneBar } from './phone-bar';
import { Shortcuts } from './shortcuts';
import { Sidebar } from './sidebar';
import { SkipLink } from './skip-link';
import { TopBar } from './top-bar';
import type { ShellUser } from './user-menu';
import { FreshFrame } from './waiting';

/** Props of `AppShell`; `signOut` is a server action that ends the session and redirects. */
export type AppShellProps = {
  user: ShellUser;
  /** Notifications not yet read. */
  unread: number;
  /** How many things wait on a page for the viewer to decide, by its address. */
  waiting: Record<string, number>;
  signOut: () => Promise<void>;
  /** The pages inside bring margins of their own, as those do that strangers see too. */
  bleed?: boolean;
  children: ReactNode;
};

/** The frame of every signed-in page: sidebar on desktops, bottom bar on phones, search and keyboard everywhere. */
export function AppShell({ user, unread, waiting, signOut, bleed, children }: AppShellProps) {
  return (
    <Shortcuts viewer={user.viewer} signOut={signOut}>
      <SkipLink />
      <FreshFrame drawn={waiting} />
      <div className="flex min-h-dvh max-lg:[--foot:calc(3.5rem+env(safe-area-inset-bottom))]">
        <Sidebar viewer={user.viewer} unread={unread} waiting={waiting} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar user={user} unread={unread} signOut={signOut} />
          <main
            id="main"
            tabIndex={-1}
            className={cn(
              'w-full flex-1',
              bleed
                ? 'pb-(--foot)'
                : 'mx-auto grid max-w-content content-start gap-6 page-gutter pt-6 pb-28 lg:pb-16',
            )}
          >
            {children}
          </main>
        </div>
      </div>
      <PhoneBar viewer={user.viewer} name={user.name} unread={unread} waiting={waiting} signOut={signOut} />
    </Shortcuts>
  );
}
