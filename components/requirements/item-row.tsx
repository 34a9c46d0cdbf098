'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { sentence } from '@/components/ui/refusal';
import { NumberField, SelectField, TextAreaField, TextField } from '@/components/ui/text-field';
import { itemProblem, kindLabels, longestLink, mediaWords, type RequirementKind } from '@/nouns/requirements';

/** A requirement as it is typed. */
export interface Row {
  key: number;
  kind: RequirementKind;
  value: string;
}

const placeholders: Partial<Record<RequirementKind, string>> = {
  hashtag: '#slowfashion',
  mention: '@yourbrand',
  link: 'https://',
  disclosure: '#ad',
  text: 'Show the product in the first three seconds',
};

const units: Partial<Record<RequirementKind, string>> = { posts: 'posts', keep_live: 'days' };

/** One requirement with what it asks for, and the ways to move it or take it out. */
export function ItemRow({
  row: { key, kind, value },
  first,
  last,
  wanted,
  onChange,
  onMove,
  onRemove,
}: {
  row: Row;
  first: boolean;
  last: boolean;
  /** It may not stay empty. */
  wanted: boolean;
  onChange: (value: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const left = kind === 'media' ? 'Choose one, or remove it.' : 'Write it, or remove it.';
  const problem = itemProblem(kind, value) ?? (wanted && value.trim() === '' ? left : undefined);
  const shared = {
    label: kindLabels[kind],
    error: problem && sentence(problem),
    value,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => {
      // Enter would send the form around the list.
      if (event.key === 'Enter') event.preventDefault();
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      onMove(event.key === 'ArrowUp' ? -1 : 1);
    },
  };
  const unit = units[kind];
  return (
    <li data-row={key} className="flex items-start gap-1 rounded-control border border-line p-3">
      <div className="min-w-0 flex-1">
        {kind === 'media' ? (
          <SelectField {...shared}>
            {value === '' && <option value="">Choose one</option>}
            {Object.entries(mediaWords).map(([medium, words]) => (
              <option key={medium} value={medium}>
                {words}
              </option>
            ))}
          </SelectField>
        ) : kind === 'text' ? (
          <TextAreaField {...shared} rows={2} maxLength={300} placeholder={placeholders.text} />
        ) : unit ? (
          <NumberField {...shared} inputMode="numeric" unit={unit} />
        ) : (
          <TextField
            {...shared}
            placeholder={placeholders[kind]}
            maxLength={kind === 'link' ? longestLink : 100}
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </div>
      <div className="flex shrink-0 pt-6">
        <IconButton
          type="button"
          data-move="up"
          label={`Move up: ${kindLabels[kind]}`}
          disabled={first}
          onClick={() => onMove(-1)}
        >
          <ArrowUp aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </IconButton>
        <IconButton
          type="button"
          data-move="down"
          label={`Move down: ${kindLabels[kind]}`}
          disabled={last}
          onClick={() => onMove(1)}
        >
          <ArrowDown aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </IconButton>
        <IconButton type="button" label={`Remove: ${kindLabels[kind]}`} onClick={onRemove}>
          <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </IconButton>
      </div>
    </li>
  );
}
