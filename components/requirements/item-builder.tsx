'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import {
  itemLines,
  kindLabels,
  mostItems,
  type RequirementItem,
  type RequirementKind,
  requirementKinds,
  requirementPresets,
} from '@/nouns/requirements';
import { ItemRow, type Row } from './item-row';

const isEmpty = ({ value }: Row) => value.trim() === '';

/**
 * Builds a list of requirements: adds them by kind or ready-made, moves and removes them, all by keyboard too. It is sent
 * as lines. What nothing was typed for keeps its form from being sent, and is left out of what a draft saves meanwhile.
 */
export function ItemBuilder({
  legend,
  hint,
  initial = [],
  hashtags = false,
  error,
  onChanged,
}: {
  legend: string;
  hint: string;
  initial?: readonly RequirementItem[];
  /** Whether hashtags are among them; a campaign has a field for those. */
  hashtags?: boolean;
  error?: string;
  onChanged?: () => void;
}) {
  const [rows, setRows] = useState<Row[]>(() =>
    initial.map(({ kind, value }, key) => ({ key, kind, value: String(value) })),
  );
  const [said, setSaid] = useState('');
  const made = useRef(initial.length);
  const list = useRef<HTMLOListElement>(null);
  const frame = useRef<HTMLFieldSetElement>(null);
  /** Those made before somebody wanted to go on with an empty one among them. */
  const [pressed, setPressed] = useState(0);
  const firstEmpty = rows.find(isEmpty)?.key;
  /** What is focused once the rows stand as they are to. */
  const focus = useRef<string>(undefined);
  useEffect(() => {
    if (!focus.current) return;
    list.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = undefined;
  });

  useEffect(() => {
    const form = frame.current?.form;
    if (!form || firstEmpty === undefined) return;
    // Before whatever the form does with it, which is not told of what this list leaves out.
    const hold = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopPropagation();
      setPressed(made.current);
      list.current?.querySelector<HTMLElement>(`[data-row="${firstEmpty}"] .control`)?.focus();
    };
    form.addEventListener('submit', hold, true);
    return () => form.removeEventListener('submit', hold, true);
  }, [firstEmpty]);

  function change(next: Row[], words = '') {
    setRows(next);
    setSaid(words);
    onChanged?.();
  }
  function add(kind: RequirementKind, value = '') {
    const row: Row = { key: made.current++, kind, value };
    focus.current = `[data-row="${row.key}"] .control`;
    change([...rows, row], `${kindLabels[kind]} added.`);
  }
  function move(at: number, by: -1 | 1) {
    const to = at + by;
    const [row, other] = [rows[at], rows[to]];
    if (!row || !other) return;
    // At either end the button that led there is off, and the other one has the focus.
    const way = to === 0 ? 'down' : to === rows.length - 1 ? 'up' : by < 0 ? 'up' : 'down';
    focus.current = `[data-row="${row.key}"] [data-move="${way}"]`;
    change(
      rows.map((each, index) => (index === to ? row : index === at ? other : each)),
      `${kindLabels[row.kind]} is number ${to + 1} of ${rows.length}.`,
    );
  }
  function remove(at: number) {
    const next = rows.filter((_, index) => index !== at);
    const near = next[Math.min(at, next.length - 1)];
    focus.current = near && `[data-row="${near.key}"] .control`;
    change(next, 'Removed.');
  }

  const lines = itemLines(rows.filter((row) => !isEmpty(row)));
  const full = rows.filter(({ kind }) => kind !== 'hashtag').length >= mostItems;
  const kinds = requirementKinds.filter((kind) => hashtags || kind !== 'hashtag');
  return (
    <fieldset ref={frame} className="grid gap-3">
      <legend className="font-medium text-sm">{legend}</legend>
      <p className="text-muted text-sm">{hint}</p>
      <input type="hidden" name="requirement_items" value={lines} />
      {rows.length > 0 && (
        <ol ref={list} className="grid gap-2">
          {rows.map((row, at) => (
            <ItemRow
              key={row.key}
              row={row}
              first={at === 0}
              last={at === rows.length - 1}
              wanted={row.key < pressed}
              onChange={(value) =>
                change(rows.map((each, index) => (index === at ? { ...each, value } : each)))
              }
              onMove={(by) => move(at, by)}
              onRemove={() => remove(at)}
            />
          ))}
        </ol>
      )}
      {error && (
        <p role="alert" className="text-red-ink text-sm">
          {error}
        </p>
      )}
      {full ? (
        <p className="text-muted text-sm">
          These are {mostItems}, which is the most. Remove one to add another.
        </p>
      ) : (
        <>
          <Adding
            label="Add one"
            choices={kinds.map((kind) => ({ label: kindLabels[kind], onChoose: () => add(kind) }))}
          />
          <Adding
            label="Often asked for"
            choices={requirementPresets
              .filter(
                ({ item }) =>
                  !rows.some(({ kind, value }) => kind === item.kind && value === String(item.value)),
              )
              .map(({ label, item }) => ({ label, onChoose: () => add(item.kind, String(item.value)) }))}
          />
        </>
      )}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </fieldset>
  );
}

/** Buttons that each add something. */
function Adding({ label, choices }: { label: string; choices: { label: string; onChoose: () => void }[] }) {
  if (choices.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of its own would be one group too many to hear
    <div role="group" aria-label={label} className="flex flex-wrap items-center gap-1.5">
      <span aria-hidden="true" className="mr-1 text-muted text-sm">
        {label}
      </span>
      {choices.map((choice) => (
        <Button key={choice.label} type="button" size="sm" onClick={choice.onChoose}>
          {choice.label}
        </Button>
      ))}
    </div>
  );
}
