export { type ImportedRates, importRates } from './import-rates';
export {
  type Exchanged,
  type ExchangeRequest,
  exchange,
  listRates,
  ratesAsOf,
  ratesInto,
  requireCurrency,
} from './reads/exchange';
export {
  allowedCategories,
  allowedCities,
  allowedCountries,
  listLocations,
  type PastRate,
  rateHistory,
} from './reads/lists';
export { baseCurrency, baseRates, convert, inBase, rateBetween, wholeUnits } from './reads/rates';
export { countLists, countriesWithCities, type ListMember, type ListName, searchList } from './reads/search';
export { type NewRate, setRate } from './set-rate';
