export { addWall, type Wall } from './add-wall';
export { type Checking, checkingOf } from './checking';
export { type Decision, decideNetwork } from './decide';
export { type NetworkOverview, networkOverview } from './overview';
export {
  listNetworks,
  type NetworkFilter,
  type NetworkKind,
  type NetworkRow,
  type NetworkStatus,
  ownNetworks,
} from './queries';
export {
  countNetworks,
  type NetworkEvidence,
  type NetworkItem,
  type NetworkQueueFilter,
  networkEvidence,
  networkQueue,
  networkSince,
} from './queue';
export { type Profile, submitNetwork } from './submit';
