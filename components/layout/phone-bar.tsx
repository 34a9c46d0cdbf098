'use client';

import { LogOut, Menu as MenuIcon } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { startTransition, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Drawer } from '@/components/ui/drawer';
import { Link } from '@/components/ui/link';
import { currentEntry, navigationFor, type Viewer } from './navigation';
import { type Marks, NavigationList } from './sidebar';
import { useWaiting } from './waiting';

const slotStyle =
  'relative flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-muted text-xs focus-visible:-outline-offset-2';

/** The bar at the bottom of small screens: at most four places and the menu with all of them. */
export function PhoneBar({
  viewer,
  unread,
  waiting: drawn,
  name,
  signOut,
}: { viewer: Viewer; name: string; signOut: () => Promise<void> } & Marks) {
  const waiting = useWaiting(drawn);
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  const places = navigationFor(viewer).filter((entry) => !entry.creates);
  const slots = places.filter((entry) => entry.phone).slice(0, 4);
  // Among all places, so that a page of its own below another does not count as that one.
  const current = currentEntry(places, pathname);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex border-line border-t bg-card pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      {slots.map((entry) => {
        const Icon = entry.icon;
        return (
          <Link
            key={entry.href}
            href={entry.href}
            aria-current={entry === current ? 'page' : undefined}
            className={cn(slotStyle, entry === current && 'font-medium text-accent-ink')}
          >
            <Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />
            {typeof entry.phone === 'string' ? entry.phone : entry.label}
            {entry.href === '/notifications' && unread > 0 && <Dot says={`${unread} unread`} />}
            {(waiting[entry.href] ?? 0) > 0 && <Dot says={`${waiting[entry.href]} waiting`} />}
          </Link>
        );
      })}
      <Drawer
        side="bottom"
        title="Menu"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <button type="button" className={slotStyle}>
            <MenuIcon aria-hidden="true" className="size-5" strokeWidth={1.75} />
            Menu
          </button>
        }
      >
        <div className="mb-3 flex items-center justify-between gap-3 border-line border-b pb-3 text-sm">
          <span className="min-w-0 truncate text-muted">Signed in as {name}</span>
          <Button icon={LogOut} onClick={() => startTransition(signOut)}>
            Sign out
          </Button>
        </div>
        <NavigationList viewer={viewer} unread={unread} waiting={waiting} onNavigate={() => setOpen(false)} />
      </Drawer>
    </nav>
  );
}

function Dot({ says }: { says: string }) {
  return (
    <>
      <span className="absolute top-2 left-[calc(50%+6px)] size-2 rounded-full bg-accent" />
      <span className="sr-only">{says}</span>
    </>
  );
}
