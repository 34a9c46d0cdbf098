export type { Asker } from './asker';
export { type Presser, pressAd } from './click';
export { type CountryState, countryState } from './country';
export { createAd, type NewAd } from './create';
export { endFlights } from './end-flights';
export { countImpression, recordImpression } from './impression';
export { anyAd, moderateAd, removeAnyAd } from './moderate';
export { pauseAdsOf } from './pause-unpaid';
export {
  type Ad,
  type AdRow,
  type AdSearch,
  type AdTotals,
  countAds,
  listAds,
  ownAd,
  searchAds,
  totalAds,
} from './reads/ads';
export { type Delivery, deliveryOf } from './reads/delivery';
export { type AdDay, type AdForecast, adDays, adForecast, daySpan } from './reads/stats';
export { deliveryRules, type RuleNow } from './reads/why';
export { removeAd } from './remove';
export { type ServedAd, serveAd, serveTo } from './serve';
export { takeOverSpend } from './take-over';
export { type AdChanges, updateAd } from './update';
