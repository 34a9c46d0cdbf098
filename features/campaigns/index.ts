import { replicated } from '@/auth/replica';
import * as browse from './reads/browse';
import * as campaigns from './reads/campaigns';

export type { CampaignChanges, CampaignSettings } from './changes';
export { completeEnded } from './complete-ended';
export { arrearsOf, lockPayer, requireNoArrears, withinCover } from './cover';
export { type CampaignPlan, createCampaign } from './create';
export { deleteDraft, restoreDraft } from './delete-draft';
export { notePool } from './note-pool';
export { pauseCampaignsOf } from './pause-unpaid';
export { bounded, lackOf, lackOfTerms } from './readiness';
export { approvalEvidence } from './reads/approval';
export type { CampaignSearch, CampaignSort, FoundCampaign } from './reads/browse';
export {
  type Browse,
  type BrowseFilter,
  browseCampaign,
  type Campaign,
  campaignsById,
  findCampaign,
  listCampaigns,
  listJoinable,
  type StaffFilter,
  visibleTo,
} from './reads/campaigns';
export { type Cover, type CoverInParts, coverOf, type Reserved, readCover } from './reads/cover';
export {
  countryAllowed,
  hasNetwork,
  joinable,
  joinedBy,
  offeredIn,
  type Publisher,
  publishersOf,
  seatFree,
} from './reads/eligibility';
export { type CampaignEvent, campaignHistory, sentBackBecause } from './reads/history';
export {
  countManaged,
  type ManagedCampaign,
  type ManagedSearch,
  searchManaged,
  waitingSince,
} from './reads/managed';
export { coversJoining, poolCovers, type RewardPool, rewardPool } from './reads/pool';
export { type PublicAdvertiser, publicAdvertiser } from './reads/public-advertiser';
export { advertiserSuspended, type CampaignStatus, open, running, shown, statusNow } from './reads/status';
export { type WorstCase, worstCase } from './reads/worst-case';
export { postRegister, preRegister } from './register';
export { setCampaignStatus } from './set-status';
export { stopTaking, takeAgain } from './take-more';
export { transitions } from './transitions';
export { changeSettings, updateCampaign } from './update';

export const browseCampaigns = replicated(campaigns.browseCampaigns);
export const countCampaigns = replicated(browse.countCampaigns);
export const searchCampaigns = replicated(browse.searchCampaigns);
