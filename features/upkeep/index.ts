export { cleanUp } from './clean-up';
export { foldTallies } from './fold-tallies';
export { type Retention, retention } from './leftovers';
