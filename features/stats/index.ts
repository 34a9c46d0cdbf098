export type { Window } from '@/db/window';
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
export {
  ageShares,
  type People,
  peopleByAge,
  peopleByInterest,
  peopleBySex,
  preferenceShares,
  sexShares,
} from './demographics';
export { type PlatformFigures, platformFigures } from './figures';
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
export { type ActivityStep, activitySteps, financialSteps, type MoneyStep } from './series';
export { figureTable } from './tables';
