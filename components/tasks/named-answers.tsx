'use client';

import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { itemName, type RequirementItem } from '@/nouns/requirements';

/** A line for each requirement that a decision named, in which its author says what they did about it. */
export function NamedAnswers({
  items,
  named,
}: {
  items: readonly RequirementItem[];
  named: readonly number[];
}) {
  const [said, setSaid] = useState<Record<number, string>>({});
  if (named.length === 0) return null;
  const answers = named.map((item) => ({ item, text: said[item] ?? '' })).filter(({ text }) => text.trim());
  return (
    <fieldset className="grid gap-3">
      <legend className="font-medium text-sm">What you changed</legend>
      <p className="text-muted text-sm">The reviewer reads this beside what they asked for.</p>
      <input type="hidden" name="answers" value={JSON.stringify(answers)} />
      {named.map((item) => (
        <TextField
          key={item}
          label={itemName(items, item)}
          optional
          maxLength={300}
          value={said[item] ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setSaid((before) => ({ ...before, [item]: value }));
          }}
        />
      ))}
    </fieldset>
  );
}
