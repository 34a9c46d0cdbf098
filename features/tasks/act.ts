import type { Actor } from '@/auth/actor';
import { approveTask } from './approve';
import { awardBonuses } from './award';
import type { Bonuses } from './bonuses';
import { payTask } from './pay';
import { rejectTask } from './reject';
import { reopenTask } from './reopen';
import { requestChanges } from './request-changes';
import { reviewTask } from './review';

export type TaskAction = 'approve' | 'reject' | 'pay' | 'review' | 'reopen' | 'request_changes' | 'bonus';

interface Particulars {
  /** Goes to the influencer. */
  reason?: string;
  /** For reject and request_changes: the requirements that are not met, by number. */
  items?: readonly number[];
  /** For approve and bonus. */
  bonuses?: Bonuses;
  /** For approve: only what was handed in. */
  handedIn?: boolean;
  /** For reopen and request_changes. */
  deadline?: Date;
}

/** Does what staff decided on a task and returns what was done, in words. Fails as the single verbs do. */
export async function actOn(
  actor: Actor,
  id: number,
  action: TaskAction,
  { reason, items, bonuses, handedIn, deadline }: Particulars = {},
): Promise<string> {
  switch (action) {
    case 'approve':
      await approveTask(actor, id, bonuses, { handedIn });
      return 'Task approved';
    case 'reject':
      await rejectTask(actor, id, reason, items);
      return 'Task rejected';
    case 'request_changes':
      await requestChanges(actor, id, { reason, items, deadline });
      return 'Changes requested';
    case 'bonus':
      await awardBonuses(actor, id, bonuses ?? {});
      return 'Bonus awarded';
    case 'pay':
      await payTask(actor, id);
      return 'Task paid';
    case 'review':
      await reviewTask(actor, id, reason);
      return 'Task set under review';
    case 'reopen':
      await reopenTask(actor, id, { deadline, reason });
      return 'Task reopened';
  }
}
