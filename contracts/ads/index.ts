/** Every operation of the Ads API; importing this declares them all on `adsApi`. */
export * from './ads';
export * from './calls';
export * from './delivery';
export * from './events';
export { adsApi } from './face';
export * from './moderation';
export * from './reports';
export * from './serving';
export * from './statistics';
export * from './tokens';
export * from './users';
export * from './webhooks';
