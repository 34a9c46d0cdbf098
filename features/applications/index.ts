export { allowApplication, denyApplication, openAuthorization } from './authorize';
export { disableApplication, enableApplication, setRedirectUris } from './change';
export { type CreatedApplication, createApplication, registerApplication } from './create';
export { disconnectApplication } from './disconnect';
export {
  type Application,
  type ApplicationDetail,
  type ApplicationSecret,
  type ConnectedApplication,
  connectedBy,
  getApplication,
  listApplications,
  listConnectedApplications,
} from './queries';
export { addSecret, revokeSecret } from './secrets';
