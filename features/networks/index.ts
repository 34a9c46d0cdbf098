export { addWall, type Wall } from './add-wall';
export { type Decision, decideNetwork } from './decide';
export { type Checking, checkingOf } from './reads/checking';
export {
  listNetworks,
  type NetworkFilter,
  type NetworkKind,
  type NetworkRow,
  type NetworkStatus,
  ownNetworks,
} from './reads/networks';
export { type NetworkOverview, networkOverview } from './reads/overview';
export {
  countNetworks,
  type NetworkEvidence,
  type NetworkItem,
  type NetworkQueueFilter,
  networkEvidence,
  networkQueue,
  networkSince,
} from './reads/queue';
export { type Profile, submitNetwork } from './submit';
