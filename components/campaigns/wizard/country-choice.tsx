'use client';

import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { SelectField } from '@/components/ui/text-field';

/** The countries influencers must live in: added one by one from a list, none for everywhere. */
export function CountryChoice({
  countries,
  chosen: before,
  error,
}: {
  countries: { id: number; name: string }[];
  chosen: number[];
  error?: string;
}) {
  const [chosen, setChosen] = useState(before);
  const frame = useRef<HTMLDivElement>(null);

  /** Removing changes no field that reports it, so the form is told as if one had changed. */
  function remove(id: number) {
    setChosen(chosen.filter((other) => other !== id));
    frame.current?.querySelector('select')?.dispatchEvent(new Event('change', { bubbles: true }));
  }

  const named = chosen.flatMap((id) => countries.find((country) => country.id === id) ?? []);
  return (
    <div ref={frame} className="grid gap-2">
      <SelectField
        label="Countries"
        optional
        fieldClassName="max-w-72"
        hint="Where influencers must live. Without any, everywhere campaigns are offered."
        error={error}
        value=""
        onChange={(event) => {
          const id = Number(event.currentTarget.value);
          if (id) setChosen([...chosen, id]);
        }}
      >
        <option value="">Add a country</option>
        {countries
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
      {named.length > 0 && (
        <ul aria-label="Chosen countries" className="flex flex-wrap gap-2">
          {named.map(({ id, name }) => (
            <li
              key={id}
              className="flex items-center gap-1 rounded-control border border-line bg-card pl-3 text-sm"
            >
              <input type="hidden" name="countries" value={id} />
              {name}
              <IconButton label={`Remove ${name}`} size="icon-sm" onClick={() => remove(id)}>
                <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
