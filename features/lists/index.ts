export {
  type Exchanged,
  type ExchangeRequest,
  exchange,
  listRates,
  ratesAsOf,
  requireCurrency,
} from './exchange';
export { type ImportedRates, importRates } from './import-rates';
export {
  allowedCategories,
  allowedCities,
  allowedCountries,
  listLocations,
  type PastRate,
  rateHistory,
} from './queries';
export { baseCurrency, convert, rateBetween, wholeUnits } from './rates';
export { countLists, countriesWithCities, type ListMember, type ListName, searchList } from './search';
export { type NewRate, setRate } from './set-rate';
