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
import { firstPage } from './queue-base';

type QueueId = number | string;

/** A thing that waits: its id and what it is called in messages. */
export interface QueueItem<Id extends QueueId = QueueId> {
  id: Id;
  name: string;
}

interface Desk<Id extends QueueId> {
  items: QueueItem<Id>[];
  /** What is shown beside the list. */
  open: Id | null;
  chosen: Id[];
  choose: (id: Id, on: boolean) => void;
  chooseAll: (on: boolean) => void;
  hrefOf: (id: Id | null) => string;
  /** Opens what follows once these are decided; nothing moves when the open one is not among them. */
  advance: (decided: Id[]) => void;
  /** What it is called; nothing when it is not on the page. */
  nameOf: (id: Id) => string | undefined;
  undo: (() => void) | null;
  /** What the key Z takes back. */
  offerUndo: (undo: (() => void) | null) => void;
}

// Desks of any ids go through one context, whose readers say which ids theirs has.
const DeskContext = createContext<unknown>(null);

/** The queue around the calling component; of numbered rows, unless it says what else its ids are. */
export function useQueue<Id extends QueueId = number>(): Desk<Id> {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a queue belongs inside a QueueDesk');
  return desk as Desk<Id>;
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
export function QueueDesk<Id extends QueueId>({
  items,
  open,
  base,
  children,
}: {
  items: QueueItem<Id>[];
  open: Id | null;
  base: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const [ticked, setTicked] = useState<ReadonlySet<Id>>(new Set());
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const hrefOf = useCallback(
    (id: Id | null) =>
      id === null ? base : `${base}${base.includes('?') ? '&' : '?'}item=${encodeURIComponent(id)}`,
    [base],
  );
  const desk = useMemo<Desk<Id>>(() => {
    const choose = (id: Id, on: boolean) =>
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
        const left = (each: QueueItem<Id>) => !decided.includes(each.id);
        const next = items.slice(at + 1).find(left) ?? items.slice(0, Math.max(at, 0)).findLast(left);
        router.push(next ? hrefOf(next.id) : firstPage(base), { scroll: false });
      },
      nameOf: (id) => items.find((each) => each.id === id)?.name,
      undo,
      offerUndo: (act) => setUndo(() => act),
    };
  }, [items, open, ticked, undo, hrefOf, router, base]);

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
