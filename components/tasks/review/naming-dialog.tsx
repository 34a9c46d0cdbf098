'use client';

import { type ComponentProps, useState } from 'react';
import { ReasonDialog } from '@/components/queue/reason-dialog';
import { Checkbox } from '@/components/ui/choice';
import { itemText, type RequirementItem, wholePost, wholePostText } from '@/nouns/requirements';

/**
 * Asks which requirements a decision is about, and why. Those that were found not to be there are ticked; where there is
 * no list it is about the post as a whole.
 */
export function NamingDialog({
  items,
  unmet,
  onConfirm,
  ...dialog
}: Omit<ComponentProps<typeof ReasonDialog>, 'onConfirm' | 'children'> & {
  items: readonly RequirementItem[];
  unmet: readonly number[];
  onConfirm: (reason: string, items: number[]) => void;
}) {
  const [named, setNamed] = useState<readonly number[]>(unmet);
  const [missing, setMissing] = useState(false);
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
          {numbered.map(({ number, text }) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox within names itself by these words
            <label key={number} className="flex items-start gap-2.5 pointer-coarse:py-2">
              <Checkbox
                aria-label={text}
                checked={named.includes(number)}
                onCheckedChange={(on) =>
                  setNamed((before) =>
                    on ? [...before, number] : before.filter((other) => other !== number),
                  )
                }
                className="mt-0.5"
              />
              <span className="min-w-0 break-words">{text}</span>
            </label>
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
