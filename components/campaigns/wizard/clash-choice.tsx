'use client';

import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { Clash } from './use-step';
import { fieldLabels } from './wizard-steps';

/** How values are called that are no words themselves, by field and value. */
export type ValueNames = Record<string, Record<string, string>>;

const short = (text: string) => (text.length > 120 ? `${text.slice(0, 117)}…` : text);

function said(values: string[] = [], names: Record<string, string> = {}): string {
  const words = values.filter((value) => value !== '').map((value) => names[value] ?? value);
  return words.length > 0 ? short(words.join(', ')) : 'nothing';
}

/** What this form and somebody else's saved say of the same fields, and the choice between them. */
export function ClashChoice({
  clash,
  valueNames,
  button,
  onChoose,
}: {
  clash: Clash;
  valueNames: ValueNames;
  button: (name: string) => { pending: boolean; waiting: boolean };
  onChoose: (choice: 'mine' | 'theirs') => void;
}) {
  const { names, mine, theirs } = clash;
  return (
    <Callout tone="warning" title="Changed elsewhere meanwhile">
      <p>Somebody else, or you in another tab, saved this since you opened it. Choose what stays.</p>
      <dl className="mt-2 grid gap-2">
        {names.map((name) => (
          <div key={name}>
            <dt className="font-medium">{fieldLabels[name] ?? name}</dt>
            <dd className="break-words">
              Yours: {said(mine[name], valueNames[name])}
              <br />
              Theirs: {said(theirs[name], valueNames[name])}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" {...button('mine')} onClick={() => onChoose('mine')}>
          Keep mine
        </Button>
        <Button size="sm" {...button('theirs')} onClick={() => onChoose('theirs')}>
          Take theirs
        </Button>
      </div>
    </Callout>
  );
}
