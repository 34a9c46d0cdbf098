export { cleanUp } from './clean-up';
