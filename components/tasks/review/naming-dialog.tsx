'use client';

import { type ComponentProps, useRef, useState } from 'react';
import { ReasonDialog } from '@/components/queue/reason-dialog';
import { TickCard } from '@/components/queue/tick-card';
import { itemText, type RequirementItem, wholePost, wholePostText } from '@/nouns/requirements';

/**
 * Asks which requirements a decision is about, and why. Those that the address shows not to be met are ticked, and none by
 * the words of the post, which only people can judge; where there is no list it is about the post as a whole.
 */
export function NamingDialog({
  items,
  unmet,
  onConfirm,
  ...dialog
}: Omit<ComponentProps<typeof ReasonDialog>, 'onConfirm' | 'initialFocus' | 'children'> & {
  items: readonly RequirementItem[];
  unmet: readonly number[];
  onConfirm: (reason: string, items: number[]) => void;
}) {
  const [named, setNamed] = useState<readonly number[]>(unmet);
  const [missing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const numbered = [
    ...items.map((item, at) => ({ number: at + 1, text: itemText(item) })),
    {
      number: wholePost,
      text: wholePostText,
    },
  ];
  return (
    <ReasonDialog
      {...dialog}
      initialFocus={items.length > 0 ? first : undefined}
      onConfirm={(reason) => {
        const chosen = items.length > 0 ? [...named] : [wholePost];
        setMissing(chosen.length === 0);
        if (chosen.length > 0) onConfirm(reason, chosen);
      }}
    >
      {items.length > 0 && (
        <fieldset
          className="grid gap-1.5"
          aria-describedby={missing && named.length === 0 ? 'unnamed' : undefined}
        >
          <legend className="mb-1.5 font-medium">What is not met</legend>
          {numbered.map(({ number, text }, at) => (
            <TickCard
              key={number}
              ref={at === 0 ? first : undefined}
              name="item"
              text={text}
              checked={named.includes(number)}
              onChange={(on) =>
                setNamed((before) => (on ? [...before, number] : before.filter((other) => other !== number)))
              }
            />
          ))}
          {missing && named.length === 0 && (
            <p id="unnamed" role="alert" className="text-red-ink text-sm">
              Tick what is not met.
            </p>
          )}
        </fieldset>
      )}
    </ReasonDialog>
  );
}
