export { type CallOptions, type Client, type ClientOptions, createClient } from './call.js';
export {
  AdsError,
  CampaignsError,
  FanfareError,
  OAuthError,
  UnknownError,
  WatchError,
} from './errors.js';
