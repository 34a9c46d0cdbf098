'use client';

import { useState } from 'react';
import { CheckboxField } from '@/components/ui/choice';
import { SelectField } from '@/components/ui/text-field';
import { type Scope, type ScopeNoun, scopeLabel } from '@/nouns/scopes';

const accesses = [
  ['read', 'Read'],
  ['write', 'Change'],
] as const;

/** Asks whether a token is for everything its owner may do, or for what is ticked alone. */
export function ScopeFields({ offered, error }: { offered: readonly Scope[]; error?: string }) {
  const [limited, setLimited] = useState(false);
  const nouns = [...new Set(offered.map((scope) => scope.split(':')[0] as ScopeNoun))];
  return (
    <>
      <SelectField
        label="What it opens"
        name="opens"
        hint={limited ? undefined : 'Choose less for a program that needs less.'}
        onChange={(event) => setLimited(event.currentTarget.value === 'chosen')}
      >
        <option value="everything">Everything you may do</option>
        <option value="chosen">Only what you choose</option>
      </SelectField>
      {limited && (
        <fieldset aria-describedby={error && 'scopes-problem'}>
          <legend className="mb-2 font-medium text-sm">It may</legend>
          <div className="max-h-72 divide-y divide-line overflow-y-auto rounded-control border border-line">
            {nouns.map((noun) => (
              <fieldset
                key={noun}
                aria-label={scopeLabel(noun)}
                className="grid grid-cols-[minmax(0,1fr)_5rem_6rem] items-center gap-2 px-3 py-1.5 text-sm"
              >
                <span>{scopeLabel(noun)}</span>
                {accesses.map(([access, label]) => {
                  const scope = `${noun}:${access}` as Scope;
                  return offered.includes(scope) ? (
                    <CheckboxField key={access} name="scopes" value={scope} label={label} />
                  ) : (
                    <span key={access} />
                  );
                })}
              </fieldset>
            ))}
          </div>
          {error && (
            <p id="scopes-problem" role="alert" className="mt-1.5 text-red-ink text-sm">
              {error}
            </p>
          )}
        </fieldset>
      )}
    </>
  );
}
