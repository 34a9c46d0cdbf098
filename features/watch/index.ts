export { FULL_TANK, refillFuel, type WatchBalance, watchBalance } from './fuel';
export { findGroup, type GroupMember, listOwnGroups, type WatchGroup } from './groups';
export {
  countPhotosToReview,
  findPhoto,
  listOwnPhotos,
  listPhotos,
  listPhotosToReview,
  type PhotoFilter,
  photoFeed,
  type WatchPhoto,
} from './photos';
export {
  type GroupStatus,
  givenReasons,
  mayReview,
  type PhotoFlag,
  type PhotoStatus,
  type RejectReason,
  rejectReasons,
  type WatchCampaignType,
} from './policy';
export { type Hindrance, type TaskProgress, type WitnessProgress, witnessProgress } from './progress';
export {
  countWatchCampaigns,
  findWatchCampaign,
  listWatchCampaigns,
  type WatchCampaign,
  type WatchFilter,
  type WatchState,
  watchTags,
} from './queries';
