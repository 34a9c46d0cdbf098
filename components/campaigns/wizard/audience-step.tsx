'use client';

import { useState } from 'react';
import { BoxList } from '@/components/ui/box-list';
import { SwitchField } from '@/components/ui/choice';
import { NumberField } from '@/components/ui/text-field';
import { numberOf } from '@/lib/decimal';
import { endsFirst } from '@/nouns/budget';
import { networkNames, socialNetworks } from '@/nouns/networks';
import { CountryChoice } from './country-choice';
import { StepForm, type StepProps } from './step-form';

export interface Audience {
  networks: string[];
  categoryIds: string[];
  countryIds: string[];
  seats: string;
  leaderboard: boolean;
}

const namesOf = (choices: { id: number; name: string }[]) =>
  Object.fromEntries(choices.map(({ id, name }) => [id, name]));

/** Where posts go, whom the campaign is for, and how many may join. */
export function AudienceStep({
  audience,
  categories,
  countries,
  taken,
  pays,
  ...step
}: StepProps & {
  audience: Audience;
  categories: { id: number; name: string }[];
  countries: { id: number; name: string }[];
  /** Seats that are taken already. */
  taken: number;
  /** What the campaign pays, as it is saved. */
  pays: Omit<Parameters<typeof endsFirst>[0], 'seats'>;
}) {
  const [seats, setSeats] = useState(audience.seats);
  const typed = numberOf(seats);
  const first = endsFirst({ ...pays, seats: Number.isInteger(typed) ? typed : null });
  return (
    <StepForm
      {...step}
      step="audience"
      valueNames={{
        networks: networkNames,
        categories: namesOf(categories),
        countries: namesOf(countries),
        leaderboard: { on: 'shown' },
      }}
      title="Networks and audience"
      description="An influencer joins with an accepted profile on one of the networks."
    >
      {(errors) => (
        <>
          <BoxList
            legend="Networks"
            name="networks"
            error={errors.networks}
            chosen={audience.networks}
            options={socialNetworks.map((value) => ({ value, label: networkNames[value] }))}
          />
          <BoxList
            legend="Categories"
            hint="Influencers filter campaigns by them."
            name="categories"
            error={errors.categories}
            chosen={audience.categoryIds}
            options={categories.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <CountryChoice
            countries={countries}
            chosen={audience.countryIds.map(Number)}
            error={errors.countries}
          />
          <NumberField
            label="Seats"
            name="participants_limit"
            optional
            inputMode="numeric"
            unit="influencers"
            fieldClassName="max-w-72"
            hint={
              taken > 0
                ? `${taken} ${taken === 1 ? 'is' : 'are'} taken. ${first ?? 'Leave empty for no limit.'}`
                : (first ?? 'How many people can join. Leave empty for no limit.')
            }
            error={errors.participants_limit}
            value={seats}
            onChange={(event) => setSeats(event.currentTarget.value)}
          />
          <SwitchField
            label="Leaderboard"
            hint="Shows who has completed most tasks, with usernames only."
            name="leaderboard"
            defaultChecked={audience.leaderboard}
          />
        </>
      )}
    </StepForm>
  );
}
