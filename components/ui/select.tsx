'use client';

import { Select as Base } from '@base-ui/react/select';
import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { Field, type FieldLook } from './field';
import { OptionCheck, optionStyle } from './option';
import { SelectList } from './select-list';

/** One answer of a `Select`. */
export type SelectOption = { value: string; label: string; icon?: ReactNode; hint?: string };

/** A labelled listbox for answers that deserve icons or hints; plain lists in forms use `SelectField`. */
export function Select({
  options,
  name,
  value,
  defaultValue,
  onValueChange,
  placeholder = 'Choose',
  disabled,
  ...look
}: FieldLook & {
  options: SelectOption[];
  name?: string;
  value?: string | null;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  placeholder?: string;
  disabled?: boolean;
}) {
  return (
    <Field {...look}>
      <Base.Root
        items={options}
        name={name}
        value={value}
        defaultValue={defaultValue}
        disabled={disabled}
        onValueChange={(next) => {
          if (next !== null) onValueChange?.(next);
        }}
      >
        <Base.Trigger className={cn('control', 'flex items-center justify-between gap-2 text-left')}>
          <Base.Value placeholder={placeholder} className="truncate data-placeholder:text-muted" />
          <Base.Icon>
            <ChevronsUpDown aria-hidden="true" className="size-4 text-muted" strokeWidth={1.75} />
          </Base.Icon>
        </Base.Trigger>
        <SelectList className="min-w-(--anchor-width) max-w-[calc(100vw-1rem)]">
          {options.map((option) => (
            <Base.Item key={option.value} value={option.value} className={optionStyle}>
              {option.icon}
              <span className="grid flex-1">
                <Base.ItemText>{option.label}</Base.ItemText>
                {option.hint && <span className="text-muted text-xs">{option.hint}</span>}
              </span>
              <Base.ItemIndicator>
                <OptionCheck />
              </Base.ItemIndicator>
            </Base.Item>
          ))}
        </SelectList>
      </Base.Root>
    </Field>
  );
}
