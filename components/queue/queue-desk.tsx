'use client';

import { useRouter } from 'next/navigation';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isBusyTyping } from '@/components/ui/keys';

/** A thing that waits: its id and what it is called in messages. */
export interface QueueItem {
  id: number;
  name: string;
}

interface Desk {
  items: QueueItem[];
  /** What is shown beside the list. */
  open: number | null;
  chosen: number[];
  choose: (id: number, on: boolean) => void;
  chooseAll: (on: boolean) => void;
  hrefOf: (id: number | null) => string;
  /** Opens what follows once these are decided; nothing moves when the open one is not among them. */
  advance: (decided: number[]) => void;
  nameOf: (id: number) => string;
  undo: (() => void) | null;
  /** What the key Z takes back. */
  offerUndo: (undo: (() => void) | null) => void;
}

const DeskContext = createContext<Desk | null>(null);

/** The queue around the calling component. */
export function useQueue(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a queue belongs inside a QueueDesk');
  return desk;
}

/** Calls what belongs to a pressed key, unless the person types or something lies over the page. */
export function useKeys(keys: Record<string, () => void>) {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (isBusyTyping(event) || event.repeat) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/**
 * Holds a list and what is open beside it together: J and K move, X ticks the open one, Esc clears the ticks, Z takes
 * the last decision back. `base` is the address of the list with its filters; `item` in it is what is open.
 */
export function QueueDesk({
  items,
  open,
  base,
  children,
}: {
  items: QueueItem[];
  open: number | null;
  base: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const hrefOf = useCallback(
    (id: number | null) => (id === null ? base : `${base}${base.includes('?') ? '&' : '?'}item=${id}`),
    [base],
  );
  const desk = useMemo<Desk>(() => {
    const choose = (id: number, on: boolean) =>
      setTicked((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
    return {
      items,
      open,
      chosen: items.filter(({ id }) => ticked.has(id)).map(({ id }) => id),
      choose,
      chooseAll: (on) => setTicked(new Set(on ? items.map(({ id }) => id) : [])),
      hrefOf,
      advance: (decided) => {
        setTicked((before) => new Set([...before].filter((id) => !decided.includes(id))));
        if (open === null || !decided.includes(open)) return;
        const at = items.findIndex(({ id }) => id === open);
        const left = (each: QueueItem) => !decided.includes(each.id);
        const next = items.slice(at + 1).find(left) ?? items.slice(0, Math.max(at, 0)).findLast(left);
        router.push(hrefOf(next?.id ?? null), { scroll: false });
      },
      nameOf: (id) => items.find((each) => each.id === id)?.name ?? String(id),
      undo,
      offerUndo: (act) => setUndo(() => act),
    };
  }, [items, open, ticked, undo, hrefOf, router]);

  const step = (by: 1 | -1) => {
    if (open === null) return;
    const next = items[items.findIndex(({ id }) => id === open) + by];
    if (next) router.push(hrefOf(next.id), { scroll: false });
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    x: () => open !== null && desk.choose(open, !ticked.has(open)),
    // biome-ignore lint/correctness/noComponentHookFactories: it is the name of a key
    Escape: () => setTicked(new Set()),
    z: () => undo?.(),
  });
  useEffect(() => {
    if (open !== null) document.querySelector('[data-open-item]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  return <DeskContext value={desk}>{children}</DeskContext>;
}
