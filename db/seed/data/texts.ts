import texts from './texts.data.json' with { type: 'json' };

/** Text of a notification; `{campaign}`, `{task}`, `{amount}`, `{reason}`, `{network}`, `{rank}` and `{days}` are filled in. */
export interface NotificationText {
  type: 'campaign' | 'task' | 'payment' | 'network' | 'system';
  event:
    | 'campaign_opened'
    | 'campaign_ending'
    | 'campaign_paused'
    | 'campaign_completed'
    | 'campaign_cancelled'
    | 'task_assigned'
    | 'task_due'
    | 'task_approved'
    | 'task_rejected'
    | 'task_reopened'
    | 'bonus_awarded'
    | 'task_paid'
    | 'payout_sent'
    | 'payout_failed'
    | 'network_accepted'
    | 'network_rejected'
    | 'podium_reached'
    | 'report_closed'
    | 'welcome'
    | 'terms_changed';
  text: string;
}

export const notificationTexts = texts.notificationTexts as readonly NotificationText[];

/** Why a task is sent back; each names the requirement that was missed and what to do about it. */
export const { taskRejectionReasons, networkRejectionReasons, banReasons, payoutFailureReasons } = texts;
