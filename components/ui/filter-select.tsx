'use client';

import { Select as Base } from '@base-ui/react/select';
import { ChevronDown } from 'lucide-react';
import { buttonStyle } from './button';
import { cn } from './cn';
import { OptionCheck, optionStyle } from './option';
import { SelectList } from './select-list';

/**
 * One thing a list can be narrowed by; `name` is the parameter in the address. A `rare` one is found under "More"
 * until it narrows the list.
 */
export type Filter = {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  rare?: boolean;
};

/** One filter as a button that names itself and its value ("Status: Active"). */
export function FilterSelect({
  filter,
  value,
  full,
  onChange,
}: {
  filter: Filter;
  value: string | null;
  full: boolean;
  onChange: (value: string | null) => void;
}) {
  const items = [{ value: null, label: 'Any' }, ...filter.options];
  return (
    <Base.Root items={items} value={value} onValueChange={onChange}>
      <Base.Trigger
        aria-label={filter.label}
        className={cn(
          buttonStyle({ variant: 'secondary' }),
          'font-normal',
          value && 'border-accent bg-accent-soft text-accent-ink hover:border-accent hover:bg-accent-soft',
          full && 'w-full justify-between',
        )}
      >
        <span>
          {filter.label}
          {value && ': '}
          {value && <Base.Value className="font-medium" />}
        </span>
        <ChevronDown aria-hidden="true" className="size-4" strokeWidth={1.75} />
      </Base.Trigger>
      <SelectList className="min-w-[max(10rem,var(--anchor-width))]">
        {items.map((item) => (
          <Base.Item key={item.value ?? 'any'} value={item.value} className={optionStyle}>
            <Base.ItemText className="flex-1">{item.label}</Base.ItemText>
            <Base.ItemIndicator>
              <OptionCheck />
            </Base.ItemIndicator>
          </Base.Item>
        ))}
      </SelectList>
    </Base.Root>
  );
}
