import { Check } from 'lucide-react';

/** One answer in the list of a select or a combobox: a row that lights up under the pointer and the keys. */
export const optionStyle =
  'flex min-h-8 cursor-default select-none items-center gap-2.5 rounded-chip px-2.5 py-1.5 text-sm outline-none pointer-coarse:min-h-11 data-highlighted:bg-sunken';

/** Marks the answer that is chosen. */
export function OptionCheck() {
  return <Check aria-hidden="true" className="size-4" strokeWidth={1.75} />;
}
