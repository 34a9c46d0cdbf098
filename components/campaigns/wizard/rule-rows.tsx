'use client';

import { CircleAlert, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { MoneyField } from '@/components/ui/money-field';
import { NumberField } from '@/components/ui/text-field';
import { isTyped, mostTiers, type TypedTier, typedTiersText } from '@/nouns/bonuses';

/** What is wrong with a step or a part of it, as a sentence of its own: beside a row stands no name of a field. */
const said = (what: string, message: string) =>
  `${what} ${message.charAt(0).toLowerCase()}${message.slice(1)}.`;

/**
 * A rule by which figures propose a bonus, a step a row: from so many on it pays so much. Rows are added and taken out by
 * button or with Enter, and are sent as the text that the rule is kept as; no row means that people judge.
 */
export function RuleRows({
  legend,
  name,
  unit,
  hint,
  currency,
  rows,
  errors,
  onChange,
  onChanged,
}: {
  legend: string;
  name: string;
  /** What the figure counts. */
  unit: string;
  hint: string;
  currency: string;
  rows: readonly TypedTier[];
  /** What was refused, by the whole names of fields. */
  errors: Record<string, string>;
  onChange: (rows: TypedTier[]) => void;
  /** Tells the form, which hears of what is typed by itself, and of no button. */
  onChanged: () => void;
}) {
  const [told, setTold] = useState('');
  const id = useId();
  const frame = useRef<HTMLFieldSetElement>(null);
  /** What is focused once the rows stand as they are to. */
  const focus = useRef<string>(undefined);
  useEffect(() => {
    if (!focus.current) return;
    frame.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = undefined;
  });
  // A message names its step by number, and belongs to that row also once others around it are added or gone.
  const [refused, setRefused] = useState({ errors, keys: keysOf(rows) });
  if (refused.errors !== errors) setRefused({ errors, keys: keysOf(rows) });

  function change(next: TypedTier[], words = '') {
    setTold(words);
    onChange(next);
  }
  function add() {
    if (rows.length >= mostTiers) return;
    const key = 1 + Math.max(-1, ...rows.map((row) => row.key));
    focus.current = `[data-row="${key}"] input`;
    change([...rows, { key, from: '', pays: '' }], 'Step added.');
  }
  function remove(at: number) {
    const next = rows.filter((_, index) => index !== at);
    const near = next[Math.min(at, next.length - 1)];
    focus.current = near ? `[data-row="${near.key}"] input` : '[data-add]';
    change(next, 'Step removed.');
    onChanged();
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter would send the form around the rows.
    if (event.key !== 'Enter' || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    add();
  };
  const wrongIn = (key: number) => {
    const step = `${name}.${refused.keys.indexOf(key)}`;
    const [whole, from, pays] = [errors[step], errors[`${step}.from`], errors[`${step}.pays`]];
    return {
      from: Boolean(whole ?? from),
      pays: Boolean(whole ?? pays),
      words: [
        whole && said('The step', whole),
        from && said('The figure', from),
        pays && said('The amount', pays),
      ].filter((words) => words !== undefined),
    };
  };
  const atRows = refused.keys.some((key) => wrongIn(key).words.length > 0);
  const error = atRows ? undefined : errors[name];

  return (
    <fieldset ref={frame} className="grid content-start gap-3" data-invalid={error ? '' : undefined}>
      <legend className="float-left font-medium text-sm">{legend}</legend>
      <p className="clear-both -mt-2 text-muted text-sm">{hint}</p>
      {rows.length > 0 && (
        <ol className="grid max-w-md gap-2">
          {rows.map(({ key, from, pays }, at) => {
            const set = (part: Partial<TypedTier>) =>
              change(rows.map((each, index) => (index === at ? { ...each, ...part } : each)));
            const wrong = wrongIn(key);
            const notes = wrong.words.length > 0 ? `${id}-${key}` : undefined;
            const step = <span className="sr-only">, step {at + 1}</span>;
            return (
              <li key={key} data-row={key} className="grid gap-1.5">
                <div className="flex items-end gap-2">
                  <NumberField
                    label={<>From{step}</>}
                    labelHidden={at > 0}
                    unit={unit}
                    value={from}
                    onChange={(event) => set({ from: event.currentTarget.value })}
                    onKeyDown={onKeyDown}
                    aria-invalid={wrong.from || undefined}
                    aria-describedby={wrong.from ? notes : undefined}
                    fieldClassName="min-w-0 flex-[3]"
                  />
                  <MoneyField
                    label={<>Pays{step}</>}
                    labelHidden={at > 0}
                    currency={currency}
                    value={pays}
                    onChange={(event) => set({ pays: event.currentTarget.value })}
                    onKeyDown={onKeyDown}
                    aria-invalid={wrong.pays || undefined}
                    aria-describedby={wrong.pays ? notes : undefined}
                    fieldClassName="min-w-0 flex-[2]"
                  />
                  <IconButton type="button" label={`Remove step ${at + 1}`} onClick={() => remove(at)}>
                    <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
                  </IconButton>
                </div>
                {notes && <Wrong id={notes}>{wrong.words.join(' ')}</Wrong>}
              </li>
            );
          })}
        </ol>
      )}
      {/* After the rows: what was refused brings the first input to the eye. */}
      <input type="hidden" name={name} value={typedTiersText(rows)} />
      {error && <Wrong>{said('The rule', error)}</Wrong>}
      {rows.length < mostTiers && (
        <Button type="button" size="sm" icon={Plus} data-add="" onClick={add} className="justify-self-start">
          {rows.length === 0 ? 'Add a rule' : 'Add a step'}
        </Button>
      )}
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
    </fieldset>
  );
}

/** The rows that are sent, in their order. */
const keysOf = (rows: readonly TypedTier[]) => rows.filter(isTyped).map(({ key }) => key);

function Wrong({ id, children }: { id?: string; children: string }) {
  return (
    <p id={id} role="alert" className="flex items-start gap-1.5 text-red-ink text-sm">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
      {children}
    </p>
  );
}
