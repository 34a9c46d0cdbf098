'use client';

import { type ComponentProps, useRef, useState } from 'react';
import { ReasonDialog } from '@/components/queue/reason-dialog';
import { TickList } from '@/components/queue/tick-list';
import { itemText, type RequirementItem, wholePost, wholePostText } from '@/nouns/requirements';

/**
 * Asks which requirements a decision is about, and why. Those that the address shows not to be met are ticked, and none by
 * the words of the post, which only people can judge; with none ticked it is about the post itself.
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
  const first = useRef<HTMLInputElement>(null);
  const options = [
    ...items.map((item, at) => ({ key: at + 1, text: itemText(item) })),
    { key: wholePost, text: wholePostText },
  ];
  return (
    <ReasonDialog
      {...dialog}
      initialFocus={items.length > 0 ? first : undefined}
      onConfirm={(reason) => {
        onConfirm(reason, named.length > 0 ? [...named] : [wholePost]);
      }}
    >
      {items.length > 0 && (
        <TickList
          legend="What is not met"
          name="item"
          options={options}
          ticked={named}
          onTicked={setNamed}
          first={first}
        />
      )}
    </ReasonDialog>
  );
}
