'use client';

import { useState } from 'react';
import { PickedList } from '@/components/ui/picked-list';

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
  const [chosen, setChosen] = useState(before.map(String));
  return (
    <PickedList
      label="Countries"
      prompt="Add a country"
      name="countries"
      fieldClassName="max-w-72"
      hint="Where influencers must live. Without any, everywhere campaigns are offered."
      error={error}
      options={countries.map(({ id, name }) => ({ value: String(id), label: name }))}
      picked={chosen}
      onChange={setChosen}
    />
  );
}
