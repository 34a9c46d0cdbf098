import type { Rig } from './rig';

/** Shows that something holds and says with which figures; throws when it does not. */
export type Proof = (rig: Rig) => Promise<string>;
