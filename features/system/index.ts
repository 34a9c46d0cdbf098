export {
  databaseState,
  jobState,
  type ScheduledTask,
  settingsInForce,
  type WaitingJob,
} from './queries';
export { retryJob } from './retry';
export { crontab } from './timetable';
