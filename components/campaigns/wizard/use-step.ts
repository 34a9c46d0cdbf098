'use client';

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { saveStepAction } from '@/features/campaigns/actions';

/** How what was written stands against what is kept. */
export type SaveState =
  | { kind: 'clean' | 'dirty' | 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'refused'; message: string };

type Result = Awaited<ReturnType<typeof saveStepAction>>;

const pause = 800;

/** The messages as they stand under a field, by the field's own name whichever member of a list was wrong. */
const byField = (fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, message]) => [
      name.split('.')[0] ?? name,
      message.charAt(0).toUpperCase() + message.slice(1),
    ]),
  );

/**
 * Keeps one step of a campaign saved. A draft is saved while it is written, a moment after the last change; any
 * other campaign when its form is sent. Leaving with something unsaved warns, or for a draft saves.
 */
export function useStep({ autosave, field }: { autosave: boolean; field?: string }) {
  const form = useRef<HTMLFormElement>(null);
  const unsaved = useRef<FormData>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const line = useRef<Promise<void>>(Promise.resolve());
  const flush = useRef(() => {});
  const [state, setState] = useState<SaveState>({ kind: 'clean' });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [sent, submit, sending] = useActionState(saveStepAction, undefined);

  function settle(result: Result) {
    if (result.ok) {
      setErrors({});
      setState(unsaved.current ? { kind: 'dirty' } : { kind: 'saved', at: new Date(result.value.savedAt) });
    } else {
      setErrors(byField(result.fields));
      setState({ kind: 'refused', message: result.message });
    }
  }

  /** Saves one after the other, so that an older text can never overwrite a newer one. */
  function autosaveNow(values: FormData) {
    clearTimeout(timer.current);
    unsaved.current = undefined;
    setState({ kind: 'saving' });
    line.current = line.current
      .then(async () => settle(await saveStepAction(undefined, values)))
      .catch(() => {
        unsaved.current ??= values;
        setState({ kind: 'refused', message: 'The connection was lost. What you wrote is still here.' });
      });
  }

  function changed() {
    setState({ kind: 'dirty' });
    clearTimeout(timer.current);
    // Boxes and radios carry their new value a moment after they told of it.
    setTimeout(() => {
      if (!form.current) return;
      unsaved.current = new FormData(form.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => flush.current(), pause);
    });
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    clearTimeout(timer.current);
    unsaved.current = undefined;
    const values = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    setState({ kind: 'saving' });
    line.current = line.current.then(() => startTransition(() => submit(values)));
  }

  const answered = useRef(settle);
  answered.current = settle;
  useEffect(() => {
    if (!sent) return;
    answered.current(sent);
    if (sent.ok) return;
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus(),
    );
  }, [sent]);

  // A link to another step is followed at once, so what was not saved yet is saved on the way out.
  flush.current = () => {
    if (autosave && unsaved.current) autosaveNow(unsaved.current);
  };
  useEffect(() => () => flush.current(), []);

  useEffect(() => {
    if (field) form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`)?.focus();
  }, [field]);

  const open = state.kind === 'dirty' || state.kind === 'saving' || state.kind === 'refused';
  useEffect(() => {
    if (!open) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [open]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      const save = form.current?.querySelector<HTMLButtonElement>('button[value="save"]');
      if (save) form.current?.requestSubmit(save);
      else flush.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  return { form, state, errors, changed, send, submit, sending };
}
