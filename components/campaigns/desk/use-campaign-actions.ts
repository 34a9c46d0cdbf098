'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useToast } from '@/components/ui/toast';
import {
  cloneCampaignAction,
  deleteDraftAction,
  restoreDraftAction,
  setCampaignStatusAction,
  takeInfluencersAction,
} from '@/forms/campaigns';

type Status = 'draft' | 'pending' | 'active' | 'paused' | 'completed' | 'cancelled';

const done: Record<Status, string> = {
  draft: 'Back in draft',
  pending: 'Sent for approval',
  active: 'The campaign is active',
  paused: 'The campaign is paused',
  completed: 'The campaign is completed',
  cancelled: 'The campaign is cancelled',
};

type Result = { ok: true } | { ok: false; message: string; fields: Record<string, string> };

/** The reason a form was refused, in one sentence. */
export const problemOf = (result: Result) =>
  result.ok ? undefined : [result.message, ...Object.values(result.fields)].filter(Boolean).join(' ');

/** What can be done to a campaign from lists and pages; pausing and resuming can be taken back. */
export function useCampaignActions() {
  const toast = useToast();
  const router = useRouter();
  const [pending, start] = useTransition();

  /** Moves the campaign on; resolves to what was wrong, or nothing. */
  const move = async (id: number, status: Status, undo?: Status): Promise<string | undefined> => {
    const result = await setCampaignStatusAction({ id, status });
    if (!result.ok) return problemOf(result);
    toast.success(done[status], { undo: undo && (() => setStatus(id, undo)) });
  };

  const setStatus = (id: number, status: Status, undo?: Status) =>
    start(async () => {
      const problem = await move(id, status, undo);
      if (problem) toast.error('The campaign stays as it is', { description: problem });
    });

  /** Takes no more influencers, or takes them again; each undoes the other. */
  const takeMore = (id: number, take: boolean, undoable = true) =>
    start(async () => {
      const result = await takeInfluencersAction({ id, take });
      const problem = problemOf(result);
      if (problem) toast.error('The campaign stays as it is', { description: problem });
      else
        toast.success(take ? 'Influencers can join again' : 'Nobody new can join', {
          undo: undoable ? () => takeMore(id, !take, false) : undefined,
        });
    });

  const clone = (id: number) =>
    start(async () => {
      // Goes to the copy when it is made; an answer is a refusal.
      const result = await cloneCampaignAction({ id });
      if (result && !result.ok) toast.error('Nothing was duplicated', { description: problemOf(result) });
    });

  const restore = (id: number) =>
    start(async () => {
      const result = await restoreDraftAction({ id });
      if (result.ok) toast.success('The draft is back');
      else toast.error('The draft is not back', { description: problemOf(result) });
    });

  /** Deletes a draft, from one of its own pages on the way to `then`. */
  const remove = (id: number, name: string, then?: string) =>
    start(async () => {
      const result = await deleteDraftAction({ id });
      if (!result.ok) {
        toast.error('Nothing was deleted', { description: problemOf(result) });
        return;
      }
      toast.success(`${name} is deleted`, { undo: () => restore(id) });
      if (then) router.push(then);
    });

  return { pending, move, setStatus, takeMore, clone, remove };
}
