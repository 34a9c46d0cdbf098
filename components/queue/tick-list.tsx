import type { RefObject } from 'react';
import { TickCard } from './tick-card';

/** Things to tick in a dialog, under what they are. */
export function TickList<K extends string | number>({
  legend,
  name,
  options,
  ticked,
  onTicked,
  first,
}: {
  legend: string;
  name: string;
  options: readonly { key: K; text: string }[];
  ticked: readonly K[];
  onTicked: (ticked: K[]) => void;
  /** Where a dialog begins. */
  first: RefObject<HTMLInputElement | null>;
}) {
  return (
    <fieldset className="grid gap-1.5">
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
    </fieldset>
  );
}
