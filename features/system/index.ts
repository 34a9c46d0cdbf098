export {
  buildId,
  databaseState,
  jobState,
  type ScheduledTask,
  settingsInForce,
  type WaitingJob,
} from './queries';
export { retryJob } from './retry';
export { recordRun } from './runs';
export { crontab } from './timetable';
