'use client';

import { useRouter } from 'next/navigation';
import {
  createContext,
  Fragment,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

interface Host {
  /** When the form was saved the last time, also before its fields were filled anew. */
  savedAt: Date | undefined;
  /** The form was saved; `own` when its fields hold all of that version already. */
  saved: (at: Date, version: number, own: boolean) => void;
  /** Something in the form is not saved, and must not be taken away. */
  busy: (busy: boolean) => void;
  /** Asks for what is saved now. */
  reload: () => void;
  /** What was written is saved while its form goes away. */
  leave: (saving: Promise<void>) => void;
}

const HostContext = createContext<Host>({
  savedAt: undefined,
  saved: () => {},
  busy: () => {},
  reload: () => {},
  leave: () => {},
});

/** What is being saved of a form that is gone: whoever comes back to it before that sees it only then. */
const nothing = Promise.resolve();
let leaving = nothing;

/** What a step's form tells the page around it. */
export const useStepHost = () => useContext(HostContext);

/**
 * Holds the fields of a step, and fills them anew once a newer version than theirs comes from the server, unless something
 * in them is not saved. Whoever comes back to the page, from another tab or with Back, sees what is saved.
 */
export function StepHost({ version, children }: { version: number; children: ReactNode }) {
  const { refresh } = useRouter();
  const [filled, setFilled] = useState(version);
  const [savedAt, setSavedAt] = useState<Date>();
  const at = useRef({ own: version, latest: version, busy: false });

  const check = useCallback(() => {
    const { own, latest, busy } = at.current;
    if (busy || latest <= own) return;
    at.current.own = latest;
    setFilled(latest);
  }, []);

  useEffect(() => {
    at.current.latest = version;
    check();
  }, [version, check]);

  useEffect(() => {
    if (leaving !== nothing) void leaving.then(() => refresh());
  }, [refresh]);

  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible' && !at.current.busy) refresh();
    };
    const restored = (event: PageTransitionEvent) => event.persisted && back();
    document.addEventListener('visibilitychange', back);
    window.addEventListener('pageshow', restored);
    return () => {
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('pageshow', restored);
    };
  }, [refresh]);

  const host = useMemo<Host>(
    () => ({
      savedAt,
      saved: (moment, made, own) => {
        setSavedAt(moment);
        if (own) at.current.own = Math.max(at.current.own, made);
      },
      busy: (busy) => {
        at.current.busy = busy;
        check();
      },
      reload: refresh,
      leave: (saving) => {
        leaving = saving.then(() => {
          leaving = nothing;
        });
      },
    }),
    [check, refresh, savedAt],
  );
  return (
    <HostContext value={host}>
      <Fragment key={filled}>{children}</Fragment>
    </HostContext>
  );
}
