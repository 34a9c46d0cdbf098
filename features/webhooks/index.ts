export { changeEndpoint, deleteEndpoint, type EndpointChanges, rotateSecret } from './change';
export { createEndpoint, type NewEndpoint } from './create';
export { ownersOf } from './owner';
export { type Delivery, type DeliveryFilter, listDeliveries } from './reads/deliveries';
export { type Endpoint, findEndpoint, listEndpoints } from './reads/endpoints';
export { type Replay, replayDeliveries, testEndpoint } from './replay';
export { sendEvents } from './send';
