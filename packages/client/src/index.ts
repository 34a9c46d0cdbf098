export {
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  type KeylessOptions,
} from './call.js';
export {
  AdsError,
  CampaignsError,
  FanfareError,
  OAuthError,
  UnknownError,
  WatchError,
} from './errors.js';
