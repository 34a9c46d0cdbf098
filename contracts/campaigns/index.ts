export { campaignsApi } from './face';
