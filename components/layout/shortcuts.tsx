'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { isBusyTyping } from '@/components/ui/keys';
import { CommandPalette } from './command-palette';
import { KeyboardHelp } from './keyboard-help';
import { navigationFor, type Viewer } from './navigation';

type Doors = { openPalette: () => void; openHelp: () => void };

const ShortcutsContext = createContext<Doors>({ openPalette: () => {}, openHelp: () => {} });

/** Opens the command palette or the keyboard help from anywhere inside the shell. */
export function useShortcuts(): Doors {
  return useContext(ShortcutsContext);
}

/** Listens for the keys that work on every page, and holds the palette and the help they open. */
export function Shortcuts({
  viewer,
  signOut,
  children,
}: {
  viewer: Viewer;
  signOut: () => Promise<void>;
  children: ReactNode;
}) {
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const router = useRouter();
  const create = useMemo(() => navigationFor(viewer).find((entry) => entry.creates), [viewer]);
  const doors = useMemo(() => ({ openPalette: () => setPalette(true), openHelp: () => setHelp(true) }), []);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setPalette((open) => !open);
        return;
      }
      if (isBusyTyping(event)) return;
      const search = document.querySelector<HTMLInputElement>('main input[type="search"]');
      if (event.key === '?') setHelp(true);
      else if (event.key === '/') search ? search.focus() : setPalette(true);
      else if (event.key === 'c' && create) router.push(create.href);
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [create, router]);

  return (
    <ShortcutsContext value={doors}>
      {children}
      <CommandPalette
        viewer={viewer}
        signOut={signOut}
        open={palette}
        onOpenChange={setPalette}
        onHelp={doors.openHelp}
      />
      <KeyboardHelp open={help} onOpenChange={setHelp} create={create?.label} />
    </ShortcutsContext>
  );
}
