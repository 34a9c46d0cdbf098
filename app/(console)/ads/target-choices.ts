import type { TargetChoices } from '@/components/ads/ad-target-fields';
import { countryState } from '@/features/ads';
import { languageChoices } from '@/nouns/fields/targeting';
import { accountCountries } from '@/nouns/payouts';

/** What the form of an ad offers to aim it by. */
export async function targetChoices(): Promise<TargetChoices> {
  const state = await countryState();
  return {
    countries: accountCountries,
    languages: languageChoices,
    tellsCountries: state !== null && state.kind !== null,
  };
}
