export {
  buildId,
  databaseState,
  jobState,
  type ScheduledTask,
  settingsInForce,
  type WaitingJob,
} from './reads/system';
export { crontab } from './reads/timetable';
export { retryJob } from './retry';
export { recordRun } from './runs';
