'use client';

import { unstable_rethrow } from 'next/navigation';
import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { sentence } from '@/components/ui/refusal';
import { showRefusal } from '@/components/ui/show-refusal';
import { useTurn } from '@/components/ui/use-turn';
import { openStepAction, readStepAction, saveStepAction } from '@/forms/campaigns';
import { clashesOf, type Fields, touchedOf, type WrittenStep } from '@/nouns/campaign-form';
import { useStepHost } from './step-host';
import { useStepKeys } from './use-step-keys';

/** What was written on a field that somebody else saved otherwise meanwhile. */
export interface Clash {
  names: string[];
  mine: Fields;
  theirs: Fields;
}

/** How what was written stands against what is kept. */
export type SaveState =
  | { kind: 'clean' | 'dirty' | 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'refused'; message: string }
  | ({ kind: 'clash' } & Clash);

type Intent = 'save' | 'next';

const pause = 800;

/**
 * The messages as they stand under a field, by the field's own name whichever member of a list was wrong, and by the
 * member's for a list that shows it there.
 */
const byField = (fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, message]) => [
      [name, sentence(message)],
      [name.split('.')[0] ?? name, sentence(message)],
    ]),
  );

/** What is said of the step as a whole: each refused field says at its place what is wrong with it. */
const headline = (message: string, fields: Record<string, string>) =>
  Object.keys(fields).length > 0 ? 'Check the marked fields.' : message;

const pick = (fields: Fields, names: string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, fields[name] ?? []]));

/**
 * Keeps one step of a campaign saved: what was touched of it, and nothing else. A draft is saved while it is written, a
 * moment after the last change; any other campaign when its form is sent. Where somebody else saved the same field
 * otherwise, nothing is written over before it was chosen. Leaving with something unsaved warns, or for a draft saves.
 */
export function useStep({
  id,
  step,
  version,
  held,
  autosave,
  opened,
  field,
}: {
  id: number;
  step: WrittenStep;
  version: number;
  /** What was saved when the fields were filled. */
  held: Fields;
  autosave: boolean;
  /** The step is known to have been seen. */
  opened: boolean;
  field?: string;
}) {
  const { savedAt, saved, busy, reload, leave } = useStepHost();
  const form = useRef<HTMLFormElement>(null);
  const unsaved = useRef<Fields>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const line = useRef<Promise<void>>(Promise.resolve());
  const flush = useRef(() => {});
  /** What the fields held when they were last saved, and how the server keeps that. */
  const settled = useRef({ fields: { ...held }, known: { ...held } });
  /** The newest that is saved, as far as anybody told. */
  const newest = useRef({ version, fields: held, byOthers: false });
  const kept = useRef<string[]>([]);
  const intended = useRef<Intent>('save');
  // Sent before its scripts ran, a form is answered with the page.
  const [sent, action] = useActionState(saveStepAction, undefined);
  const before = sent?.ok === false ? sent : undefined;
  const [state, setState] = useState<SaveState>(
    before
      ? { kind: 'refused', message: headline(before.message, before.fields) }
      : savedAt
        ? { kind: 'saved', at: savedAt }
        : { kind: 'clean' },
  );
  const [errors, setErrors] = useState<Record<string, string>>(byField(before?.fields ?? {}));
  const { pending: sending, begin, button } = useTurn();

  function fieldsIn(frame: HTMLFormElement): Fields {
    const data = new FormData(frame);
    return Object.fromEntries(Object.keys(held).map((name) => [name, data.getAll(name).map(String)]));
  }

  function refuse(message: string, fields: Record<string, string> = {}) {
    setErrors(byField(fields));
    setState({ kind: 'refused', message: headline(message, fields) });
  }

  /**
   * Saves what of `mine` was touched, on top of what others saved meanwhile. In a draft a field that is wrong keeps only
   * itself from being saved.
   */
  async function save(mine: Fields, intent: Intent): Promise<void> {
    let refused: { message: string; fields: Record<string, string>; wrong: string[] } | undefined;
    for (;;) {
      const touched = touchedOf(settled.current.fields, mine).filter(
        (name) => !refused?.wrong.includes(name),
      );
      const names = clashesOf(touched, mine, settled.current.known, newest.current.fields).filter(
        (name) => !kept.current.includes(name),
      );
      if (names.length > 0) return setState({ kind: 'clash', names, mine, theirs: newest.current.fields });
      if (touched.length === 0 && intent === 'save') {
        setErrors({});
        return setState({ kind: 'clean' });
      }
      setState({ kind: 'saving' });
      const values = new FormData();
      const aim = refused ? 'save' : intent;
      const frame = { id, step, version: newest.current.version, intent: aim, touched: touched.join(' ') };
      for (const [name, value] of Object.entries(frame)) values.append(name, String(value));
      for (const name of touched) for (const value of mine[name] ?? []) values.append(name, value);
      const result = await saveStepAction(undefined, values);
      if (result.ok) {
        const made = result.value;
        Object.assign(settled.current.fields, pick(mine, touched));
        Object.assign(settled.current.known, pick(made.fields, touched));
        Object.assign(newest.current, { version: made.version, fields: made.fields });
        kept.current = [];
        saved(new Date(made.savedAt), made.version, !newest.current.byOthers);
        if (refused) return refuse(refused.message, refused.fields);
        setErrors({});
        return setState(unsaved.current ? { kind: 'dirty' } : { kind: 'saved', at: new Date(made.savedAt) });
      }
      if (result.code === 'changed_meanwhile') {
        const now = await readStepAction({ id, step });
        if (!now.ok) return refuse(now.message);
        Object.assign(newest.current, now.value, { byOthers: true });
        continue;
      }
      const wrong = Object.keys(result.fields).map((name) => name.split('.')[0] ?? name);
      const right = touched.filter((name) => !wrong.includes(name));
      if (!autosave || refused || right.length === 0 || right.length === touched.length) {
        return refuse(refused?.message ?? result.message, refused?.fields ?? result.fields);
      }
      refused = { message: result.message, fields: result.fields, wrong };
    }
  }

  /** Saves one after the other, so that an older text can never overwrite a newer one. */
  function queue(mine: Fields, intent: Intent): Promise<void> {
    intended.current = intent;
    clearTimeout(timer.current);
    unsaved.current = undefined;
    const turn = line.current.then(async () => {
      try {
        await save(mine, intent);
      } catch (error) {
        unstable_rethrow(error);
        unsaved.current ??= mine;
        refuse('The connection was lost. What you wrote is still here.');
      }
    });
    line.current = turn.catch(() => {});
    return turn;
  }

  function changed() {
    setState((now) => (now.kind === 'clash' ? now : { kind: 'dirty' }));
    clearTimeout(timer.current);
    // Boxes and radios carry their new value a moment after they told of it.
    setTimeout(() => {
      if (!form.current) return;
      unsaved.current = fieldsIn(form.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => flush.current(), pause);
    });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const mine = fieldsIn(event.currentTarget);
    const { submitter } = event.nativeEvent as SubmitEvent;
    const intent = (submitter as HTMLButtonElement | null)?.value === 'next' ? 'next' : 'save';
    begin(intent, () => queue(mine, intent));
  }

  /** Decides about fields that were changed on both sides. */
  function decide({ names }: Clash, choice: 'mine' | 'theirs') {
    if (!form.current) return;
    const mine = fieldsIn(form.current);
    if (choice === 'mine') {
      kept.current = [...kept.current, ...names];
      begin(choice, () => queue(mine, 'save'));
    } else {
      begin(choice, () => queue({ ...mine, ...pick(settled.current.fields, names) }, 'save'));
      startTransition(reload);
    }
  }

  // What a press was refused is shown; what is saved while somebody writes takes them nowhere.
  const shown = state.kind === 'refused' && (!autosave || intended.current === 'next');
  useEffect(() => {
    if (shown) showRefusal(form.current);
  }, [shown]);

  // A link to another step is followed at once, so what was not saved yet is saved on the way out.
  flush.current = () => {
    if (autosave && unsaved.current) leave(queue(unsaved.current, 'save'));
  };
  useEffect(() => () => flush.current(), []);

  useEffect(() => {
    if (autosave && !opened) void openStepAction({ id, step });
  }, [autosave, opened, id, step]);

  useEffect(() => {
    if (field) form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`)?.focus();
  }, [field]);

  const open = state.kind !== 'clean' && state.kind !== 'saved';
  useEffect(() => busy(open), [open, busy]);
  useStepKeys(form, open, open && (!autosave || state.kind === 'refused'), flush);

  return { form, action, state, errors, changed, submit, decide, button };
}
