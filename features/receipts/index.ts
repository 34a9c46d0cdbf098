export { assignLine, type Meant } from './assign';
export { type IncomingLine, type IncomingState, incomingLines } from './reads/lines';
export { type Incoming, receive } from './receive';
export { setAside } from './set-aside';
export { undoLine } from './undo';
