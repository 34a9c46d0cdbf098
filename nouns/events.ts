/** What the platform tells of by events: each type with what happened. A type that was promised stays. */
export const eventTypes = {
  'campaign.created': 'A campaign was made, as a draft or whole.',
  'campaign.updated': 'Fields of a campaign changed, or whether it takes more influencers.',
  'campaign.status_changed': 'A campaign was sent for approval, activated, paused, completed or cancelled.',
  'campaign.deleted': 'A draft was deleted.',
  'participation.started': 'An influencer joined a campaign.',
  'participation.ended': 'An influencer is no longer in a campaign: the last task was left or taken back.',
  'task.submitted': 'A post was sent for review, for the first time, corrected or again.',
  'task.changes_requested': 'The reviewer asked for changes to a post.',
  'task.accepted': 'A post was accepted, and its reward is owed.',
  'task.rejected': 'A post was rejected.',
  'task.appealed': 'The influencer appealed a rejection.',
  'task.rejection_upheld': 'Administrators decided an appeal: the rejection stays.',
  'task.decision_undone': 'An acceptance or rejection was undone.',
  'task.reopened': 'A rejected task may be done again.',
  'task.paid': 'The reward of a task is in the wallet of its influencer.',
  'task.bonus_awarded': 'A bonus was awarded after the acceptance of a post.',
  'task.left': 'An influencer left a task.',
  'task.withdrawn': 'A task was withdrawn by its campaign or an administrator.',
  'task.expired': 'The deadline of a task passed without a post.',
  'network.submitted': 'A social profile was sent to be checked.',
  'network.verified': 'A social profile was accepted.',
  'network.rejected': 'A social profile was rejected.',
  'invoice.issued': 'An invoice was issued.',
  'invoice.paid': 'An invoice was paid.',
  'invoice.credited':
    'An invoice was credited, in whole or in part. Nobody paid one that is settled by that alone.',
  'invoice.cancelled': 'An invoice was cancelled.',
  'payout.requested': 'An influencer asked for a payout.',
  'payout.approved': 'A payout was approved.',
  'payout.sent': 'A payout is on its way.',
  'payout.failed': 'A payout failed, and its money is back in the wallet.',
  'payout.cancelled': 'A payout was cancelled, and its money is back in the wallet.',
  'ad.activated': 'An ad was activated.',
  'ad.paused':
    'An ad was paused by its team, by a budget below the spend, by an end that had passed, or for an unpaid invoice.',
  'ad.budget_reached': 'The budget of an ad is spent, and the ad is paused.',
  'ad.ended': 'The flight of an ad is over, and the ad is paused.',
  'ad.reviewed': 'An administrator paused an ad, or released it again.',
  'ad.deleted': 'An ad was deleted.',
  'report.decided': 'A report was reviewed, resolved or dismissed.',
  'photo.submitted': 'A witness sent a photo.',
  'photo.accepted': 'A photo was accepted.',
  'photo.rejected': 'A photo was rejected.',
} as const;

export type EventType = keyof typeof eventTypes;

/** Every type, in the order in which they are explained. */
export const eventTypeNames = Object.keys(eventTypes) as [EventType, ...EventType[]];

/** How long events are kept, and can be listed and sent again. */
export const daysOfEvents = 30;

/** What events are about, as people choose it. */
export const eventNouns = {
  campaign: 'Campaigns',
  participation: 'Participations',
  task: 'Tasks',
  network: 'Networks',
  invoice: 'Invoices',
  payout: 'Payouts',
  ad: 'Ads',
  report: 'Reports',
  photo: 'Watch photos',
} as const;

export type EventNoun = keyof typeof eventNouns;
export const eventNounNames = Object.keys(eventNouns) as [EventNoun, ...EventNoun[]];

const nounOf = (type: EventType) => type.slice(0, type.indexOf('.')) as EventNoun;

/** The types of events about these nouns. */
export const typesAbout = (nouns: readonly EventNoun[]): EventType[] =>
  eventTypeNames.filter((type) => nouns.includes(nounOf(type)));

/** The nouns that types are about, in words. */
export const nounsOf = (types: readonly EventType[]): string[] =>
  [...new Set(types.map(nounOf))].map((noun) => eventNouns[noun]);
