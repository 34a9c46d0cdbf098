export { acceptPhoto } from './accept';
export { createWatchCampaign, type NewWatchCampaign } from './create';
export { editWatchCampaign, type WatchCampaignChanges } from './edit';
export { nextRefill, refillFuel, type WatchBalance, watchBalance } from './fuel';
export { createGroup, joinGroup } from './group';
export {
  type GroupStatus,
  mayReview,
  type PhotoFlag,
  type PhotoStatus,
  type WatchCampaignType,
} from './policy';
export { type ExactPosition, type PositionLook, positionLooks, revealPosition } from './position';
export { findProof, type Proof, proofKeys } from './proof';
export {
  type BalanceLine,
  balanceLines,
  countBalanceLines,
} from './reads/balance';
export {
  countWatchCampaigns,
  findWatchCampaign,
  listWatchCampaigns,
  type WatchCampaign,
  type WatchFilter,
  type WatchState,
  watchTags,
} from './reads/campaigns';
export { findGroup, type GroupMember, listOwnGroups, type WatchGroup } from './reads/groups';
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
} from './reads/photos';
export { type Hindrance, type TaskProgress, type WitnessProgress, witnessProgress } from './reads/progress';
export { type WatchStanding, watchStanding } from './reads/standing';
export { topWitnesses, type WitnessPlace } from './reads/witnesses';
export { expireGroups, rejectPhoto } from './reject';
export { roundOldPositions } from './settle';
export {
  type NewPhoto,
  receivePhoto,
  type SentPhoto,
  submitPhoto,
  takePhoto,
} from './submit';
