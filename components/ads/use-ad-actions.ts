'use client';

import { useTransition } from 'react';
import { useToast } from '@/components/ui/toast';
import {
  duplicateAdsAction,
  removeAdsAction,
  restoreAdsAction,
  setAdStatusAction,
} from '@/features/ads/actions';

type Result = { ok: true } | { ok: false; message: string; fields: Record<string, string> };

const problem = (result: Result) =>
  result.ok
    ? undefined
    : (Object.entries(result.fields).map(([field, message]) => `${field} ${message}`)[0] ?? result.message);

const counted = (count: number) => (count === 1 ? 'Ad' : `${count} ads`);

/** What can be done to ads from lists and pages: each act says what happened and can be taken back. */
export function useAdActions() {
  const toast = useToast();
  const [pending, start] = useTransition();

  const run = (work: () => Promise<Result>, failed: string, done: () => void) =>
    start(async () => {
      const result = await work();
      if (result.ok) done();
      else toast.error(failed, { description: problem(result) });
    });

  const setStatus = (ids: string[], status: 'active' | 'paused', undoable = true) => {
    const [verb, opposite] =
      status === 'active' ? (['activated', 'paused'] as const) : (['paused', 'active'] as const);
    run(
      () => setAdStatusAction({ ids, status }),
      `${counted(ids.length)} could not be ${verb}`,
      () =>
        toast.success(
          `${counted(ids.length)} ${verb}`,
          undoable ? { undo: () => setStatus(ids, opposite, false) } : {},
        ),
    );
  };

  const remove = (ids: string[]) =>
    run(
      () => removeAdsAction({ ids }),
      'Nothing was deleted',
      () =>
        toast.success(`${counted(ids.length)} deleted`, {
          undo: () =>
            run(
              () => restoreAdsAction({ ids }),
              'The ads could not be restored',
              () => toast.success('Restored'),
            ),
        }),
    );

  const duplicate = (ids: string[]) =>
    start(async () => {
      const result = await duplicateAdsAction({ ids });
      if (!result.ok) return toast.error('Nothing was duplicated', { description: problem(result) });
      const [first] = result.value;
      toast.success(`${counted(ids.length)} duplicated as draft${ids.length > 1 ? 's' : ''}`, {
        view: first && ids.length === 1 ? { label: 'View', href: `/ads/${first}` } : undefined,
      });
    });

  return { pending, setStatus, remove, duplicate };
}
