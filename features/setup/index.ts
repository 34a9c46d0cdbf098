export { setupCode } from './code';
export { makeFirstAdmin } from './make-first-admin';
export { setupOpen } from './open';
