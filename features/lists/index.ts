export { type Exchanged, type ExchangeRequest, exchange, listRates, requireCurrency } from './exchange';
export { type ImportedRates, importRates } from './import-rates';
export { allowedCategories, allowedCities, allowedCountries, listLocations } from './queries';
export { baseCurrency, convert, rateBetween } from './rates';
export { type NewRate, setRate } from './set-rate';
