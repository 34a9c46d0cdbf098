export { type EventFilter, type EventRow, listEvents, orderEvents } from './reads/events';
export { recordAction, recordEvent } from './record';
