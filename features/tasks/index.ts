export { actOn, type TaskAction } from './act';
export { appealTask } from './appeal';
export { approveTask } from './approve';
export { awardBonuses } from './award';
export type { Bonuses } from './bonuses';
export { type Brief, createBrief } from './brief';
export { completeTask } from './complete';
export { correctTask } from './correct';
export { actOnAppeal, decideAppeal, replyToAppeal } from './decide-appeal';
export { draftOf, type SavedDraft } from './draft';
export { endAppeals } from './end-appeals';
export { endBonuses } from './end-bonuses';
export { endReviews } from './end-reviews';
export { endWorkOf } from './end-work';
export { expireTasks } from './expire';
export type { MetricsCheck } from './import-metrics';
export { leaveTask } from './leave';
export { type Metrics, measureTask } from './measure';
export { openForReview } from './open-review';
export { payTask } from './pay';
export { type PayRunResult, runPayments } from './pay-run';
export { payWeekly } from './pay-weekly';
export type { TaskStatus } from './policy';
export { appealsOf } from './reads/appeals';
export { countCampaignTasks } from './reads/count';
export { type OpenBrief, openBriefs } from './reads/open-briefs';
export {
  countOwnTasks,
  type OwnTaskSearch,
  ownEarnings,
  ownTaskCampaigns,
  reopenedTasks,
  searchOwnTasks,
} from './reads/own';
export {
  countPayRuns,
  type PayRun,
  type PayRunLine,
  payRun,
  payRuns,
  type ReadyToPay,
  readyToPay,
} from './reads/pay-runs';
export type { PostEvidence } from './reads/post-evidence';
export { type PublicRecord, publicRecord } from './reads/record';
export { type ReviewEvidence, reviewEvidence } from './reads/review-evidence';
export {
  countReview,
  countToReview,
  type ReviewFilter,
  type ReviewItem,
  reviewCampaigns,
  reviewQueue,
} from './reads/review-queue';
export { type Reviewer, reviewersOf } from './reads/reviewers';
export { listTasks, ownTask, ownTasks, type Task, type TaskFilter, taskById } from './reads/tasks';
export { type TaskEvent, type TaskEventKind, taskTimeline } from './reads/timeline';
export { countUnmeasured, type UnmeasuredPost, unmeasuredPosts } from './reads/unmeasured';
export { rejectTask } from './reject';
export { remindOfDeadlines } from './remind';
export { remindReviewers } from './remind-reviewers';
export { reopenTask } from './reopen';
export { type EarlierVersion, earlierVersions, requestChanges } from './request-changes';
export { reviewTask } from './review';
export { forgottenKey, type Submission } from './submission';
export { withdrawBrief } from './withdraw';
