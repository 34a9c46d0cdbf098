import type { Ref } from 'react';

/** Something to tick in a dialog, as a card that is as large as its words. */
export function TickCard({
  ref,
  name,
  text,
  checked,
  onChange,
}: {
  ref?: Ref<HTMLInputElement>;
  name: string;
  text: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="flex items-start gap-2.5 rounded-control border border-line px-3 py-2 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft">
      <input
        ref={ref}
        type="checkbox"
        name={name}
        className="mt-0.5 size-4 shrink-0 accent-(--color-primary)"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className="min-w-0 break-words">{text}</span>
    </label>
  );
}
