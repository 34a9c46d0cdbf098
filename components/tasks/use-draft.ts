'use client';

import { useEffect, useRef, useState } from 'react';
import { saveTaskDraft } from '@/forms/tasks';

/** A submission as the form holds it. */
export interface DraftValues {
  postUrl: string;
  screenshots: string[];
  /** The words of the post. */
  caption: string;
}

export type DraftState = 'idle' | 'changed' | 'saving' | 'saved' | 'failed';

const WAIT_MS = 800;
const keyOf = (taskId: number) => `fanfare.task-draft.${taskId}`;

/** What a browser kept before posts had words lacks them. */
const isDraft = (value: unknown): value is Omit<DraftValues, 'caption'> & Partial<DraftValues> =>
  typeof (value as DraftValues)?.postUrl === 'string' && Array.isArray((value as DraftValues).screenshots);

/** What the browser kept because the server could not be reached; undefined when there is nothing. */
export function unsentDraft(taskId: number): DraftValues | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(taskId)) ?? 'null');
    return isDraft(kept) ? { ...kept, caption: String(kept.caption ?? '') } : undefined;
  } catch {
    // A browser may refuse storage, and what lies there may not be ours.
    return undefined;
  }
}

function keep(taskId: number, draft: DraftValues | null): void {
  try {
    if (draft) localStorage.setItem(keyOf(taskId), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(taskId));
  } catch {
    // Without storage the server's copy is all there is.
  }
}

/**
 * Saves a draft to the server shortly after it was changed; until the server has it, the browser keeps a copy, which
 * outlives a reload without a connection. `stop` ends it, for the moment of submitting, and `resume` goes on. What corrects
 * an earlier submission is no draft and is not kept.
 */
export function useDraft(taskId: number, draft: DraftValues, start: DraftValues, kept: boolean) {
  const [state, setState] = useState<DraftState>('idle');
  const [problem, setProblem] = useState<string>();
  const known = useRef(JSON.stringify(start));
  const [stopped, setStopped] = useState(!kept);
  const text = JSON.stringify(draft);
  const latest = useRef(text);
  latest.current = text;

  useEffect(() => {
    if (text === known.current || stopped) return;
    const values = JSON.parse(text) as DraftValues;
    keep(taskId, values);
    setState('changed');
    const save = async () => {
      if (text === known.current) return;
      setState('saving');
      const result = await saveTaskDraft({
        task_id: taskId,
        post_url: values.postUrl,
        screenshots: values.screenshots,
        caption: values.caption,
        // No answer means no connection. The browser's copy is kept, the form says so, and it is sent once there is one.
      }).catch(() => undefined);
      if (result?.ok) {
        known.current = text;
        if (latest.current === text) keep(taskId, null);
      }
      if (latest.current !== text) return;
      setProblem(result && !result.ok ? result.message : undefined);
      setState(result?.ok ? 'saved' : 'failed');
    };
    const timer = setTimeout(save, WAIT_MS);
    window.addEventListener('online', save);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', save);
    };
  }, [taskId, text, stopped]);

  return {
    state,
    problem,
    /** It is on its way: from now on nothing is saved, and the browser's copy goes. */
    stop: () => {
      if (!kept) return;
      setStopped(true);
      keep(taskId, null);
    },
    /** It was refused, or is written on: what stands there now is saved. */
    resume: () => setStopped(!kept),
  };
}
