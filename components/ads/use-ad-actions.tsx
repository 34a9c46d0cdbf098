'use client';

import { useTransition } from 'react';
import { useToast } from '@/components/ui/toast';
import { duplicateAdsAction, removeAdsAction, restoreAdsAction, setAdStatusAction } from '@/forms/ads';
import type { ActionResult, ItemResult } from '@/lib/outcome';
import { addresses } from '@/nouns/addresses';

/** An ad as far as its outcome has to name it. */
export interface NamedAd {
  id: string;
  title: string;
}

type Results = ItemResult<string>[];

const counted = (count: number) => (count === 1 ? 'Ad' : `${count} ads`);

const reasonOf = (failed: { message: string; fields?: Record<string, string> }) =>
  // Nobody typed a status: what is wrong with it is said by the whole.
  Object.entries(failed.fields ?? {})
    .filter(([field]) => field !== 'status')
    .map(([field, message]) => `${field} ${message}`)[0] ?? failed.message;

/** Each ad that was refused something, with its reason. */
function Refusals({ ads, results }: { ads: readonly NamedAd[]; results: Results }) {
  const titles = new Map(ads.map(({ id, title }) => [id, title]));
  return (
    <ul className="grid max-h-60 gap-1 overflow-y-auto">
      {results.map(
        (each) =>
          !each.ok && (
            <li key={each.id} className="break-words">
              {titles.get(each.id)}: {reasonOf(each)}
            </li>
          ),
      )}
    </ul>
  );
}

/** What can be done to ads from lists and pages: each act says what became of each ad and can be taken back. */
export function useAdActions() {
  const toast = useToast();
  const [pending, start] = useTransition();

  /** Calls an action and tells what became of the ads; `done` gets those it was done to. */
  const run = <V,>(
    ads: readonly NamedAd[],
    verb: string,
    work: () => Promise<ActionResult<V>>,
    resultsOf: (value: V) => Results,
    done: (ads: NamedAd[], value: V) => void,
  ) =>
    start(async () => {
      const answer = await work();
      if (!answer.ok) return toast.error(`Nothing was ${verb}`, { description: reasonOf(answer) });
      const results = resultsOf(answer.value);
      const fine = new Set(results.flatMap((each) => (each.ok ? each.id : [])));
      const refused = results.length - fine.size;
      if (refused > 0) {
        toast.error(
          fine.size === 0
            ? `${counted(refused)} could not be ${verb}`
            : `${refused} of ${results.length} ads could not be ${verb}`,
          { description: <Refusals ads={ads} results={results} /> },
        );
      }
      if (fine.size > 0) {
        done(
          ads.filter(({ id }) => fine.has(id)),
          answer.value,
        );
      }
    });

  const idsOf = (ads: readonly NamedAd[]) => ads.map(({ id }) => id);
  const same = (results: Results) => results;

  const setStatus = (ads: readonly NamedAd[], status: 'active' | 'paused', undoable = true) => {
    const [verb, opposite] =
      status === 'active' ? (['activated', 'paused'] as const) : (['paused', 'active'] as const);
    run(
      ads,
      verb,
      () => setAdStatusAction({ ids: idsOf(ads), status }),
      same,
      (changed) =>
        toast.success(
          `${counted(changed.length)} ${verb}`,
          undoable ? { undo: () => setStatus(changed, opposite, false) } : {},
        ),
    );
  };

  const restore = (ads: readonly NamedAd[]) =>
    run(
      ads,
      'restored',
      () => restoreAdsAction({ ids: idsOf(ads) }),
      same,
      () => toast.success('Restored'),
    );

  /** `gone` is called once something was deleted. */
  const remove = (ads: readonly NamedAd[], gone?: () => void) =>
    run(
      ads,
      'deleted',
      () => removeAdsAction({ ids: idsOf(ads) }),
      same,
      (deleted) => {
        toast.success(`${counted(deleted.length)} deleted`, { undo: () => restore(deleted) });
        gone?.();
      },
    );

  const duplicate = (ads: readonly NamedAd[]) =>
    run(
      ads,
      'duplicated',
      () => duplicateAdsAction({ ids: idsOf(ads) }),
      ({ results }) => results,
      (copied, { copies }) => {
        const [copy] = copies;
        toast.success(`${counted(copied.length)} duplicated as draft${copied.length > 1 ? 's' : ''}`, {
          view: copy && copies.length === 1 ? { label: 'View', href: addresses.ad(copy) } : undefined,
        });
      },
    );

  return { pending, setStatus, remove, duplicate };
}
