'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { Keyboard, LogOut, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, startTransition } from 'react';
import { cn } from '@/components/ui/cn';
import { backdropStyle, modalStyle } from '@/components/ui/dialog';
import { navigationFor, type Viewer } from './navigation';
import { chooseTheme } from './theme';
import { themeOptions } from './theme-switch';

/** Ctrl or Cmd with K: every page and action of the role, found by typing. */
export function CommandPalette({
  viewer,
  signOut,
  open,
  onOpenChange,
  onHelp,
}: {
  viewer: Viewer;
  signOut: () => Promise<void>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onHelp: () => void;
}) {
  const router = useRouter();
  const entries = navigationFor(viewer);

  function run(act: () => void) {
    onOpenChange(false);
    act();
  }

  const itemsOf = (wanted: (entry: (typeof entries)[number]) => boolean) =>
    entries.filter(wanted).map(({ href, label, icon: Icon, keywords }) => (
      <Item
        key={href}
        icon={<Icon aria-hidden="true" strokeWidth={1.75} />}
        keywords={keywords}
        onSelect={() => run(() => router.push(href))}
      >
        {label}
      </Item>
    ));

  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Popup
          className={cn(
            modalStyle,
            'top-[12vh] max-h-[70dvh] translate-y-0 data-ending-style:translate-y-1 data-starting-style:translate-y-1 sm:max-w-xl',
          )}
        >
          <Base.Title className="sr-only">Search pages and actions</Base.Title>
          <Command label="Search pages and actions" loop className="flex min-h-0 flex-col">
            <div className="flex items-center gap-3 border-line border-b px-4">
              <Search aria-hidden="true" className="size-4 text-muted" strokeWidth={1.75} />
              <Command.Input
                placeholder="Search pages and actions"
                className="h-12 flex-1 bg-transparent text-base outline-none sm:text-sm"
              />
            </div>
            <Command.List className="min-h-0 overflow-y-auto p-2 text-sm">
              <Command.Empty className="px-3 py-8 text-center text-muted">
                Nothing is called that. Try a page, such as “{entries[0]?.label}”.
              </Command.Empty>
              <Group heading="Pages">{itemsOf((entry) => !entry.creates)}</Group>
              <Group heading="Actions">
                {itemsOf((entry) => entry.creates === true)}
                {themeOptions.map(({ value, label, icon }) => (
                  <Item
                    key={value}
                    keywords={['theme', 'mode']}
                    onSelect={() => run(() => chooseTheme(value))}
                    icon={icon}
                  >
                    {`Theme: ${label.toLowerCase()}`}
                  </Item>
                ))}
                <Item
                  icon={<Keyboard aria-hidden="true" strokeWidth={1.75} />}
                  keywords={['help']}
                  onSelect={() => run(onHelp)}
                >
                  Keyboard shortcuts
                </Item>
                <Item
                  icon={<LogOut aria-hidden="true" strokeWidth={1.75} />}
                  keywords={['log out', 'leave']}
                  onSelect={() => run(() => startTransition(signOut))}
                >
                  Sign out
                </Item>
              </Group>
            </Command.List>
          </Command>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
    >
      {children}
    </Command.Group>
  );
}

function Item({
  icon,
  keywords,
  onSelect,
  children,
}: {
  icon: ReactNode;
  keywords?: string[];
  onSelect: () => void;
  children: string;
}) {
  return (
    <Command.Item
      value={children}
      keywords={keywords}
      onSelect={onSelect}
      className="flex h-9 cursor-default items-center gap-3 rounded-chip px-2.5 pointer-coarse:h-11 data-[selected=true]:bg-sunken [&_svg]:size-4 [&_svg]:text-muted"
    >
      {icon}
      {children}
    </Command.Item>
  );
}
