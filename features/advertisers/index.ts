export { type BillingDetails, updateBilling } from './billing';
export { createAdvertiser, emailTaken, type NewAdvertiser } from './create';
export {
  type Advertiser,
  type AdvertiserRow,
  checkAdvertiser,
  countAdvertisers,
  findAdvertiser,
  listAdvertisers,
  searchAdvertisers,
} from './queries';
export { coverExpiresSince, organisationSuspended, overdueFor } from './standing';
export { grossToday, taxed, taxedAlike, taxOfInvoice, taxToday } from './tax';
export { setTaxTreatment, type TaxSetting } from './tax-treatment';
export { tellPeople } from './tell-people';
export { type AdvertiserChanges, updateAdvertiser } from './update';
