'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { ChevronDown, X } from 'lucide-react';
import { cn } from './cn';
import { Field, type FieldLook } from './field';
import { OptionCheck, optionStyle } from './option';
import { floatStyle } from './popover';

/** One answer of a `Combobox`. */
export type ComboboxOption = { value: string; label: string };

/** A labelled list one can type into, for long lists such as countries. A form receives the option's `value`. */
export function Combobox({
  options,
  name,
  defaultValue,
  onValueChange,
  placeholder,
  disabled,
  ...look
}: FieldLook & {
  options: ComboboxOption[];
  name?: string;
  defaultValue?: string;
  onValueChange?: (value: string | null) => void;
  placeholder?: string;
  disabled?: boolean;
}) {
  return (
    <Field {...look}>
      <Base.Root
        items={options}
        name={name}
        disabled={disabled}
        defaultValue={options.find((option) => option.value === defaultValue) ?? null}
        onValueChange={(option) => onValueChange?.(option?.value ?? null)}
      >
        <Base.InputGroup className="relative">
          <Base.Input placeholder={placeholder} className={cn('control', 'pointer-coarse:pr-24 pr-16')} />
          <div className="absolute inset-y-0 right-0 flex items-center pointer-coarse:pr-0 pr-1 text-muted">
            <Base.Clear
              aria-label="Clear"
              className="grid pointer-coarse:size-11 size-8 place-items-center hover:text-ink"
            >
              <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
            </Base.Clear>
            <Base.Trigger
              aria-label="Show the list"
              className="grid pointer-coarse:size-11 size-8 place-items-center hover:text-ink"
            >
              <ChevronDown aria-hidden="true" className="size-4" strokeWidth={1.75} />
            </Base.Trigger>
          </div>
        </Base.InputGroup>
        <Base.Portal>
          <Base.Positioner sideOffset={6} collisionPadding={8} className="z-50 outline-none">
            <Base.Popup className={cn(floatStyle, 'w-(--anchor-width)')}>
              <Base.Empty className="px-3.5 py-3 text-muted text-sm empty:hidden">
                Nothing matches.
              </Base.Empty>
              <Base.List className="max-h-[min(18rem,var(--available-height))] overflow-y-auto p-1 empty:hidden">
                {(option: ComboboxOption) => (
                  <Base.Item key={option.value} value={option} className={optionStyle}>
                    <span className="flex-1">{option.label}</span>
                    <Base.ItemIndicator>
                      <OptionCheck />
                    </Base.ItemIndicator>
                  </Base.Item>
                )}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Field>
  );
}
