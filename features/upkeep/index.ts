export { cleanUp } from './clean-up';
export { foldTallies } from './fold-tallies';
