export { createAdvertiser, type NewAdvertiser } from './create';
export { type Advertiser, checkAdvertiser, findAdvertiser, listAdvertisers } from './queries';
export { type AdvertiserChanges, updateAdvertiser } from './update';
