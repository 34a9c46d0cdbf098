'use client';

import { X } from 'lucide-react';
import { useRef } from 'react';
import type { FieldLook } from './field';
import { IconButton } from './icon-button';
import { SelectField } from './text-field';

/** Some of a long list: added one by one from a select, and shown below it with a button each to take it out. */
export function PickedList({
  label,
  prompt,
  options,
  picked,
  onChange,
  name,
  ...look
}: Pick<FieldLook, 'hint' | 'error' | 'fieldClassName'> & {
  label: string;
  /** What the select says: "Add a country". */
  prompt: string;
  options: { value: string; label: string }[];
  picked: string[];
  onChange: (picked: string[]) => void;
  /** A form receives each of them under this name. */
  name?: string;
}) {
  const frame = useRef<HTMLDivElement>(null);

  /** Removing changes no field that reports it, so the form is told as if one had changed. */
  function remove(value: string) {
    onChange(picked.filter((other) => other !== value));
    frame.current?.querySelector('select')?.dispatchEvent(new Event('change', { bubbles: true }));
  }

  const named = picked.flatMap((value) => options.find((option) => option.value === value) ?? []);
  return (
    <div ref={frame} className="grid gap-2">
      <SelectField
        {...look}
        label={label}
        optional
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value) onChange([...picked, value]);
        }}
      >
        <option value="">{prompt}</option>
        {options
          .filter(({ value }) => !picked.includes(value))
          .map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
      </SelectField>
      {named.length > 0 && (
        <ul aria-label={`Chosen ${label.toLowerCase()}`} className="flex flex-wrap gap-2">
          {named.map((option) => (
            <li
              key={option.value}
              className="flex items-center gap-1 rounded-control border border-line bg-card pl-3 text-sm"
            >
              {name && <input type="hidden" name={name} value={option.value} />}
              {option.label}
              <IconButton
                label={`Remove ${option.label}`}
                size="icon-sm"
                onClick={() => remove(option.value)}
              >
                <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
