import type { RefObject } from 'react';
import { TickCard } from './tick-card';

/** Things to tick in a dialog, under what they are. `missing` says what to do where none is ticked and one is needed. */
export function TickList<K extends string | number>({
  legend,
  name,
  options,
  ticked,
  onTicked,
  first,
  missing,
}: {
  legend: string;
  name: string;
  options: readonly { key: K; text: string }[];
  ticked: readonly K[];
  onTicked: (ticked: K[]) => void;
  /** Where a dialog begins. */
  first: RefObject<HTMLInputElement | null>;
  missing?: string;
}) {
  const described = `${name}-missing`;
  return (
    <fieldset className="grid gap-1.5" aria-describedby={missing && described}>
      <legend className="mb-1.5 font-medium">{legend}</legend>
      {options.map(({ key, text }, at) => (
        <TickCard
          key={key}
          ref={at === 0 ? first : undefined}
          name={name}
          text={text}
          checked={ticked.includes(key)}
          onChange={(on) => onTicked(on ? [...ticked, key] : ticked.filter((other) => other !== key))}
        />
      ))}
      {missing && (
        <p id={described} role="alert" className="text-red-ink text-sm">
          {missing}
        </p>
      )}
    </fieldset>
  );
}
