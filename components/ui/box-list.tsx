'use client';

import { Checkbox } from './choice';
import { cn } from './cn';

/** Boxes of which any number is ticked, drawn as chips. A form receives those that are ticked under `name`. */
export function BoxList({
  legend,
  hint,
  name,
  error,
  chosen,
  onChange,
  options,
  dense,
}: {
  legend: string;
  hint?: string;
  name?: string;
  error?: string;
  chosen: string[];
  /** Where the ticked ones are kept by the caller; otherwise `chosen` are those of the beginning. */
  onChange?: (chosen: string[]) => void;
  /** `name` says more than the label, to those who hear it. */
  options: { value: string; label: string; name?: string }[];
  /** Many short ones, in columns. */
  dense?: boolean;
}) {
  return (
    <fieldset className="grid min-w-0 gap-2" data-invalid={error ? '' : undefined}>
      <legend className="float-left mb-2 font-medium text-sm">{legend}</legend>
      {hint && <p className="-mt-2 clear-both text-muted text-sm">{hint}</p>}
      <div
        className={cn(
          'clear-both gap-2',
          dense ? 'grid grid-cols-[repeat(auto-fill,minmax(5.25rem,1fr))]' : 'flex flex-wrap',
        )}
      >
        {options.map(({ value, label, name: spoken = label }) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is the control
          <label
            key={value}
            className={cn(
              'flex h-9 cursor-pointer items-center gap-2 rounded-control border border-line bg-card px-3 text-sm transition-colors pointer-coarse:h-11',
              'hover:border-line-strong has-data-checked:border-accent has-data-checked:bg-accent-soft',
              dense && 'tabular-nums',
            )}
          >
            <Checkbox
              name={name}
              value={value}
              aria-label={spoken}
              {...(onChange
                ? {
                    checked: chosen.includes(value),
                    onCheckedChange: (ticked: boolean) =>
                      onChange(ticked ? [...chosen, value] : chosen.filter((other) => other !== value)),
                  }
                : { defaultChecked: chosen.includes(value) })}
            />
            {label}
          </label>
        ))}
      </div>
      {error && <p className="text-red-ink text-sm">{error}</p>}
    </fieldset>
  );
}
