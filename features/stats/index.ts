export { type Attention, advertiserAttention } from './attention';
export {
  type CampaignDay,
  type Costs,
  campaignByNetwork,
  campaignCosts,
  campaignDays,
  campaignsByNetwork,
  campaignsByStatus,
  campaignTotals,
  type NetworkResult,
} from './campaigns';
export { ageShares, preferenceShares, sexShares } from './demographics';
export {
  type AdvertiserFinancials,
  advertiserFinancials,
  type PlatformFinancials,
  platformFinancials,
} from './money';
export { pendingWork } from './pending';
export { type PublicFigures, publicFigures } from './public';
export {
  estimatePublishers,
  type PublisherEstimate,
  publisherActivity,
  publishersByStatus,
} from './publishers';
export { pendingQueues, type Queue, type QueueName } from './queues';
export { financialSteps, type MoneyStep } from './series';
export type { Window } from './window';
