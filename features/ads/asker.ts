import { deviceKindOf } from '@/lib/device';
import { preferredLanguage } from '@/lib/language';
import { remembered } from '@/lib/remembered';
import { languageCode, type Traits } from '@/nouns/targeting';
import { countryOf } from './country';

/** Who asks for an ad, as the request says it. In memory for a moment, and never written. */
export interface Asker {
  /** The whole address, as the server established it. */
  address: string;
  userAgent: string | null;
  /** The Accept-Language header. */
  languages: string | null;
}

/** Somebody of whom nothing is known. */
export const unknownAsker: Asker = { address: '', userAgent: null, languages: null };

/** More of a header is not looked at. */
const longest = 400;
const device = remembered(1_000, deviceKindOf);
const language = remembered(1_000, (header) => {
  const code = preferredLanguage(header);
  return { code: code === null ? null : languageCode(code) };
});

/** What a target may ask of somebody. */
export const traitsOf = ({ address, userAgent, languages }: Asker): Traits => ({
  country: countryOf(address),
  device: userAgent ? device(userAgent.slice(0, longest)) : null,
  language: languages ? language(languages.slice(0, longest)).code : null,
});
