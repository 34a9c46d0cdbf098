export { acceptPhoto } from './accept';
export {
  type BalanceLine,
  balanceLines,
  countBalanceLines,
} from './balance';
export { createWatchCampaign, type NewWatchCampaign } from './create';
export { editWatchCampaign, type WatchCampaignChanges } from './edit';
export { nextRefill, refillFuel, type WatchBalance, watchBalance } from './fuel';
export { createGroup, joinGroup } from './group';
export { findGroup, type GroupMember, listOwnGroups, type WatchGroup } from './groups';
export {
  countOwnPhotos,
  countPhotosToReview,
  exportPhotos,
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
  mayReview,
  type PhotoFlag,
  type PhotoStatus,
  type WatchCampaignType,
} from './policy';
export { type ExactPosition, type PositionLook, positionLooks, revealPosition } from './position';
export { type Hindrance, type TaskProgress, type WitnessProgress, witnessProgress } from './progress';
export { findProof, type Proof, proofKeys } from './proof';
export {
  countWatchCampaigns,
  findWatchCampaign,
  listWatchCampaigns,
  type WatchCampaign,
  type WatchFilter,
  type WatchState,
  watchTags,
} from './queries';
export { expireGroups, rejectPhoto } from './reject';
export { roundOldPositions } from './settle';
export { type WatchStanding, watchStanding } from './standing';
export {
  type NewPhoto,
  receivePhoto,
  type SentPhoto,
  submitPhoto,
  takePhoto,
} from './submit';
export { topWitnesses, type WitnessPlace } from './witnesses';
