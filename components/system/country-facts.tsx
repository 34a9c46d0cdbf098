import { Moment } from '@/components/ui/moment';
import type { CountryState } from '@/features/ads';
import { Facts } from './facts';

/** The file by which ads tell in which country somebody is. */
export function CountryFacts({ state }: { state: CountryState | null }) {
  return (
    <Facts
      title="Countries of addresses"
      facts={
        state
          ? {
              File: state.file,
              Kind: state.kind ?? 'Cannot be read',
              Made: state.builtAt ? <Moment at={state.builtAt} format="day" /> : 'Unknown',
              ...(state.problem && { Problem: state.problem }),
            }
          : { File: 'GEOIP_DATABASE is not set. Ads that name countries are shown to nobody.' }
      }
    />
  );
}
