export {
  type CampaignSearch,
  type CampaignSort,
  countCampaigns,
  type FoundCampaign,
  searchCampaigns,
} from './browse';
export type { CampaignChanges, CampaignSettings } from './changes';
export {
  type AdvertiserCommitment,
  type Committed,
  commitmentOf,
  coverBeyondBound,
  withinLimit,
} from './commitment';
export { completeEnded } from './complete-ended';
export { type CampaignPlan, createCampaign } from './create';
export { deleteDraft, restoreDraft } from './delete-draft';
export {
  countryAllowed,
  hasNetwork,
  joinable,
  joinedBy,
  offeredIn,
  type Publisher,
  publishersOf,
  seatFree,
} from './eligibility';
export { type CampaignEvent, campaignHistory, sentBackBecause } from './history';
export {
  countManaged,
  type ManagedCampaign,
  type ManagedSearch,
  searchManaged,
  waitingSince,
} from './managed';
export { coversJoining, poolCovers, type RewardPool, rewardPool } from './pool';
export {
  type Browse,
  type BrowseFilter,
  browseCampaign,
  browseCampaigns,
  type Campaign,
  campaignsById,
  findCampaign,
  listCampaigns,
  listJoinable,
  type StaffFilter,
  visibleTo,
} from './queries';
export { lackOf, lackOfBudget } from './readiness';
export { postRegister, preRegister } from './register';
export { setCampaignStatus } from './set-status';
export { advertiserSuspended, type CampaignStatus, open, running, shown, statusNow } from './status';
export { stopTaking, takeAgain } from './take-more';
export { transitions } from './transitions';
export { changeSettings, updateCampaign } from './update';
export { type WorstCase, worstCase } from './worst-case';
