'use client';

import { BoxList } from '@/components/ui/box-list';
import { Card } from '@/components/ui/card';
import { PickedList } from '@/components/ui/picked-list';
import { deviceKinds, narrowed, type Targeting, weekdayNames } from '@/nouns/targeting';
import { targetDraft } from './target-draft';
import type { AdDraft } from './use-ad-draft';

/** What the form offers to aim an ad by. */
export interface TargetChoices {
  countries: { code: string; name: string }[];
  languages: { code: string; name: string }[];
  /** Whether the platform can tell in which country somebody is. */
  tellsCountries: boolean;
}

const deviceLabels = { mobile: 'Phones', tablet: 'Tablets', desktop: 'Computers' };
const devices = deviceKinds.map((value) => ({ value, label: deviceLabels[value] }));
const weekdays = weekdayNames.map((label, at) => ({ value: String(at + 1), label }));
const hours = Array.from({ length: 24 }, (_, hour) => {
  const label = `${String(hour).padStart(2, '0')}:00`;
  return { value: String(hour), label, name: `The hour from ${label}` };
});

const options = (choices: { code: string; name: string }[]) =>
  choices.map(({ code, name }) => ({ value: code, label: name }));

/** Whom an ad is for, and on which days and hours; what is left open is for everybody and always. */
export function AdTargetFields({
  draft,
  choices,
  errors,
  change,
}: {
  draft: AdDraft;
  choices: TargetChoices;
  errors: Record<string, string>;
  change: (values: Partial<AdDraft>) => void;
}) {
  const target: Targeting = draft.targeting ? JSON.parse(draft.targeting) : {};
  const set = (part: Targeting) => change({ targeting: targetDraft(narrowed({ ...target, ...part })) });
  const { countries = [], languages = [] } = target;
  return (
    <Card
      id="target"
      title="Whom it is for"
      description="Leave a part open to reach everybody. Whoever gets the ad matches every part that you set."
    >
      <input type="hidden" name="targeting" value={draft.targeting} />
      <div className="grid gap-5">
        {errors.targeting && <p className="text-red-ink text-sm">{errors.targeting}</p>}
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <PickedList
            label="Countries"
            prompt="Add a country"
            hint={
              choices.tellsCountries
                ? 'Where people are, by their address. It is looked up and not kept.'
                : 'This server cannot tell countries yet, so nobody gets an ad that names some.'
            }
            error={errors['targeting.countries']}
            options={options(choices.countries)}
            picked={countries}
            onChange={(picked) => set({ countries: picked })}
          />
          <PickedList
            label="Languages"
            prompt="Add a language"
            hint="The first language of their browser."
            error={errors['targeting.languages']}
            options={options(choices.languages)}
            picked={languages}
            onChange={(picked) => set({ languages: picked })}
          />
        </div>
        <BoxList
          legend="Devices"
          error={errors['targeting.devices']}
          options={devices}
          chosen={target.devices ?? []}
          onChange={(chosen) => set({ devices: deviceKinds.filter((kind) => chosen.includes(kind)) })}
        />
        <BoxList
          legend="Days of the week"
          hint={`Days and hours are those of the time zone above, ${draft.timeZone.replaceAll('_', ' ')}.`}
          error={errors['targeting.weekdays']}
          options={weekdays}
          chosen={(target.weekdays ?? []).map(String)}
          onChange={(chosen) => set({ weekdays: chosen.map(Number) })}
        />
        <BoxList
          dense
          legend="Hours of the day"
          error={errors['targeting.hours']}
          options={hours}
          chosen={(target.hours ?? []).map(String)}
          onChange={(chosen) => set({ hours: chosen.map(Number) })}
        />
      </div>
    </Card>
  );
}
