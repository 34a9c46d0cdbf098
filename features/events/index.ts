export { type EventFilter, type EventRow, listEvents } from './reads/events';
export { recordAction, recordEvent } from './record';
