export { actOn, type TaskAction } from './act';
export { askForAnotherLook } from './another-look';
export { approveTask, type Bonuses } from './approve';
export { type Brief, createBrief } from './brief';
export { completeTask } from './complete';
export { correctTask } from './correct';
export { countCampaignTasks } from './count';
export { draftOf, type SavedDraft } from './draft';
export { endWorkOf } from './end-work';
export type { MetricsCheck } from './import-metrics';
export { leaveTask } from './leave';
export { type Metrics, measureTask } from './measure';
export { type OpenBrief, openBriefs } from './open-briefs';
export { openForReview } from './open-review';
export {
  countOwnTasks,
  type OwnTaskSearch,
  ownEarnings,
  ownTaskCampaigns,
  reopenedTasks,
  searchOwnTasks,
} from './own';
export { payTask } from './pay';
export type { TaskStatus } from './policy';
export type { PostEvidence } from './post-evidence';
export { listTasks, ownTask, ownTasks, type Task, type TaskFilter, taskById } from './queries';
export { rejectTask } from './reject';
export { reopenTask } from './reopen';
export { reviewTask } from './review';
export { type ReviewEvidence, reviewEvidence } from './review-evidence';
export {
  countReview,
  countToReview,
  type ReviewFilter,
  type ReviewItem,
  reviewCampaigns,
  reviewQueue,
} from './review-queue';
export type { Submission } from './submission';
export { type TaskEvent, type TaskEventKind, taskTimeline } from './timeline';
export { countUnmeasured, type UnmeasuredPost, unmeasuredPosts } from './unmeasured';
export { withdrawBrief } from './withdraw';
