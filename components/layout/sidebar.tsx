'use client';

import { usePathname } from 'next/navigation';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { homes } from '@/nouns/addresses';
import { Logo } from './logo';
import { currentEntry, navigationFor, type Viewer } from './navigation';
import { type NavigationEntry, navigationGroups } from './pages/entry';
import { useWaiting, type Waiting } from './waiting';

/** What the entries of the navigation are marked with. */
export interface Marks {
  /** Notifications not yet read. */
  unread: number;
  /** How many things wait for a decision, by the address of their page. */
  waiting: Waiting;
}

/** The navigation at the left edge from 1024 px on. */
export function Sidebar({ viewer, unread, waiting: drawn }: { viewer: Viewer } & Marks) {
  const waiting = useWaiting(drawn);
  return (
    <aside
      aria-label="Sidebar"
      className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col gap-5 overflow-y-auto border-line border-r px-3 pb-4 lg:flex print:hidden"
    >
      <Link
        href={homes[viewer.role]}
        aria-label="Fanfare, home"
        className="mx-1 mt-3 flex h-8 items-center rounded-control px-1.5"
      >
        <Logo />
      </Link>
      <NavigationList viewer={viewer} unread={unread} waiting={waiting} />
    </aside>
  );
}

/** Every entry of the role under its headings; also fills the phone's menu drawer. */
export function NavigationList({
  viewer,
  unread,
  waiting,
  onNavigate,
}: {
  viewer: Viewer;
  onNavigate?: () => void;
} & Marks) {
  const pathname = usePathname();
  const entries = navigationFor(viewer);
  const inside = entries.filter((entry) => entry.group);
  const outside = entries.filter((entry) => entry.foot);
  const current = currentEntry([...inside, ...outside], pathname);
  const groups = navigationGroups.filter((group) => inside.some((entry) => entry.group === group));
  return (
    <nav aria-label="Main" className="flex flex-1 flex-col gap-5">
      {groups.map((group) => (
        <div key={group} className="grid gap-0.5">
          <h2 className="px-2.5 pb-1 font-medium text-muted text-xs tracking-normal">{group}</h2>
          {inside
            .filter((entry) => entry.group === group)
            .map((entry) => (
              <Entry
                key={entry.href}
                entry={entry}
                current={entry === current}
                mark={
                  entry.href === '/notifications'
                    ? { count: unread, word: 'unread' }
                    : { count: waiting[entry.href] ?? 0, word: 'waiting' }
                }
                onNavigate={onNavigate}
              />
            ))}
        </div>
      ))}
      <div className="mt-auto grid gap-0.5">
        {outside.map((entry) => (
          <Entry key={entry.href} entry={entry} current={entry === current} onNavigate={onNavigate} />
        ))}
      </div>
    </nav>
  );
}

function Entry({
  entry,
  current,
  mark,
  onNavigate,
}: {
  entry: NavigationEntry;
  current: boolean;
  mark?: { count: number; word: 'unread' | 'waiting' };
  onNavigate?: () => void;
}) {
  const Icon = entry.icon;
  return (
    <Link
      href={entry.href}
      onClick={onNavigate}
      aria-current={current ? 'page' : undefined}
      className={cn(
        'flex h-8 items-center gap-2.5 rounded-control px-2.5 text-muted text-sm transition-colors hover:bg-sunken hover:text-ink pointer-coarse:h-11',
        current && 'bg-accent-soft font-medium text-accent-ink hover:bg-accent-soft hover:text-accent-ink',
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />
      <span className="flex-1 truncate">{entry.label}</span>
      {mark && mark.count > 0 && (
        <span
          className={cn(
            'rounded-full px-1.5 font-medium text-xs tabular-nums leading-5',
            mark.word === 'unread' || current ? 'bg-accent-soft text-accent-ink' : 'bg-sunken text-ink',
          )}
        >
          {mark.count > 999 ? '999+' : mark.count}
          <span className="sr-only"> {mark.word}</span>
        </span>
      )}
    </Link>
  );
}
