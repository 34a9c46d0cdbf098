/** Why a task is sent back; each names the requirement that was missed and what to do about it. */
export const taskRejectionReasons: readonly string[] = [
  'The paid partnership label is missing. Please switch it on and send the post again.',
  'One of the two hashtags is missing from the caption.',
  'The post is set to private, so nobody outside can see it.',
  'The product is not visible in any of the pictures.',
  'This picture has been published before. The brief asks for a new one.',
  'The link leads to a profile instead of a post.',
  'The clip is cut where the brief asks for one take.',
  'The screenshot shows another account than the one that was approved.',
  'The caption contains a discount code, which this campaign rules out.',
  'A child can be recognised in the second picture. Please blur the face or choose another.',
  'The video is longer than the brief allows.',
  'The music is not licensed for advertising. Original sound is fine.',
];

export const networkRejectionReasons: readonly string[] = [
  'The profile is private, so its reach cannot be checked.',
  'The profile belongs to somebody else. Please add the link to your Fanfare profile in its description and apply again.',
  'There has been no post in the last ninety days.',
  'The link opens an empty page.',
  'Most followers joined within two days. Please apply again in a month.',
  'This profile is already connected to another account.',
];

export const banReasons: readonly string[] = [
  'Violation of terms',
  'Bought engagement on four posts, confirmed by two reviewers',
  'Impersonated another participant',
  'Deleted accepted posts after being paid, three times',
  'Harassed other participants after two warnings',
  'Second account of a banned person',
];

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

export const notificationTexts: readonly NotificationText[] = [
  { type: 'campaign', event: 'campaign_opened', text: '{campaign} is open and fits your interests.' },
  {
    type: 'campaign',
    event: 'campaign_ending',
    text: '{campaign} ends in {days} days. Your task is not handed in yet.',
  },
  {
    type: 'campaign',
    event: 'campaign_paused',
    text: '{campaign} is paused. Your place is kept and deadlines will be moved.',
  },
  { type: 'campaign', event: 'campaign_completed', text: '{campaign} has ended. The leaderboard is final.' },
  {
    type: 'campaign',
    event: 'campaign_cancelled',
    text: '{campaign} was cancelled by the advertiser. Accepted work is paid.',
  },
  {
    type: 'campaign',
    event: 'podium_reached',
    text: 'You are number {rank} on the leaderboard of {campaign}.',
  },
  { type: 'task', event: 'task_assigned', text: 'New task in {campaign}: {task}.' },
  { type: 'task', event: 'task_due', text: '{task} is due in {days} days.' },
  {
    type: 'task',
    event: 'task_approved',
    text: '{task} was approved. {amount} is on its way to your balance.',
  },
  { type: 'task', event: 'task_rejected', text: '{task} was sent back: {reason}' },
  { type: 'task', event: 'task_reopened', text: '{task} is open again. You may hand in a new link.' },
  { type: 'payment', event: 'bonus_awarded', text: 'You earned a bonus of {amount} for {task}.' },
  { type: 'payment', event: 'task_paid', text: '{amount} for {task} is now in your balance.' },
  {
    type: 'payment',
    event: 'payout_sent',
    text: 'Your payout of {amount} was sent. Banks take one to three days.',
  },
  {
    type: 'payment',
    event: 'payout_failed',
    text: 'Your payout of {amount} came back from the bank. Please check your account number.',
  },
  {
    type: 'network',
    event: 'network_accepted',
    text: 'Your {network} profile is approved. You can join campaigns on it.',
  },
  { type: 'network', event: 'network_rejected', text: 'Your {network} profile was not approved: {reason}' },
  {
    type: 'system',
    event: 'report_closed',
    text: 'Thank you for your report. We looked into it and have closed it: {reason}',
  },
  {
    type: 'system',
    event: 'welcome',
    text: 'Welcome to Fanfare. Connect a network to join your first campaign.',
  },
  {
    type: 'system',
    event: 'terms_changed',
    text: 'Our terms change on the first of next month: accepted posts stay up for ninety days.',
  },
];

/** Why a payout failed, in the words a bank uses. */
export const payoutFailureReasons: readonly string[] = [
  'The account number does not match the name of the holder.',
  'The receiving account is closed.',
  'The receiving bank did not answer in time.',
];
