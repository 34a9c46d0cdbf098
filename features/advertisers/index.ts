export { type BillingDetails, updateBilling } from './billing';
export { createAdvertiser, emailTaken, type NewAdvertiser } from './create';
export {
  type Advertiser,
  type AdvertiserRow,
  checkAdvertiser,
  findAdvertiser,
  listAdvertisers,
  searchAdvertisers,
} from './queries';
export { organisationSuspended, overdueFor } from './standing';
export { tellPeople } from './tell-people';
export { type AdvertiserChanges, updateAdvertiser } from './update';
