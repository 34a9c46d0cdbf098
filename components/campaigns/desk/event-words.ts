import type { CampaignEvent } from '@/features/campaigns';
import { formatMoney } from '@/nouns/money';
import { reasonsInLine } from '@/nouns/reasons';

/** A detail as words; anything that is not a plain word or number is left out. */
const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const task = ({ taskTitle }: CampaignEvent) => (taskTitle ? `the task "${taskTitle}"` : 'a task');

const fieldNames: Record<string, string> = {
  name: 'name',
  tagline: 'tagline',
  type: 'type',
  description: 'description',
  imageLogo: 'logo',
  imagePost: 'picture',
  attachment: 'attachment',
  hashtags: 'hashtags',
  requirementItems: 'requirements',
  networks: 'networks',
  categories: 'categories',
  countries: 'countries',
  dateStart: 'first day',
  dateEnd: 'last day',
  currency: 'currency',
  budget: 'budget',
  participantsLimit: 'seats',
  featured: 'place among the featured',
  leaderboard: 'leaderboard',
  settings: 'rewards',
};

function changed(details: Record<string, unknown>): string {
  const names = Object.keys(details).flatMap((key) => fieldNames[key] ?? []);
  const [first, ...rest] = names;
  if (!first) return 'the campaign';
  const last = rest.pop();
  return `its ${[first, ...rest].join(', ')}${last ? ` and ${last}` : ''}`;
}

const statusDone: Record<string, string> = {
  active: 'made the campaign active',
  paused: 'paused the campaign',
  completed: 'completed the campaign',
  cancelled: 'cancelled the campaign',
  draft: 'took the campaign back to draft',
  pending: 'sent the campaign for approval',
};

/** What somebody did, as the end of a sentence that begins with their name. Details nobody expects are left out. */
export function eventWords(event: CampaignEvent, currency: string): string {
  const { action, details } = event;
  const total = typeof details.total === 'number' ? ` for ${formatMoney(details.total, { currency })}` : '';
  const words: Record<string, string> = {
    'campaigns.create': 'created the campaign',
    'campaigns.draft': 'wrote on the draft',
    'campaigns.clone': `made it as a copy of ${text(details.of) || 'another campaign'}`,
    'campaigns.delete': 'deleted the draft',
    'campaigns.restore': 'brought the draft back',
    'campaigns.update': `changed ${changed(details)}`,
    'campaigns.settings': 'changed its rewards',
    'campaigns.status': statusDone[text(details.to)] ?? 'changed its state',
    'campaigns.pre_register': 'sent the campaign for approval',
    'campaigns.post_register': 'marked the preparation as done',
    'campaigns.stop_taking': 'closed the campaign to new influencers',
    'campaigns.take_again': 'opened the campaign to new influencers again',
    'campaigns.join': 'joined',
    'tasks.brief': `added the brief "${event.taskTitle ?? ''}"`,
    'tasks.withdraw': 'took a brief back',
    'tasks.complete': `handed in ${task(event)}`,
    'tasks.correct': details.sentAgain
      ? `corrected ${task(event)} and sent it again`
      : `corrected ${task(event)}`,
    'tasks.open': `opened ${task(event)} for review`,
    'tasks.another-look': `asked for another look at ${task(event)}`,
    'tasks.expire': `took back ${task(event)}, which nothing was sent for`,
    'tasks.bonus': `awarded a bonus for ${task(event)}${total}`,
    'tasks.request-changes': `asked for changes of ${task(event)}`,
    'tasks.appeal': `appealed the rejection of ${task(event)}`,
    'tasks.appeal-reply': `replied to the appeal of ${task(event)}`,
    'tasks.overturn': `accepted ${task(event)} after an appeal`,
    'tasks.uphold': `upheld the rejection of ${task(event)}`,
    'tasks.leave': `left ${task(event)}`,
    'tasks.review': `took ${task(event)} for review`,
    'tasks.approve': `${details.clock ? 'accepted automatically' : 'accepted'} ${task(event)}${total}`,
    'tasks.escalate': `handed ${task(event)} to administrators`,
    'tasks.reject': `rejected ${task(event)}`,
    'tasks.reopen': `reopened ${task(event)}`,
    'tasks.pay': `paid ${task(event)}${total} into the wallet`,
    'tasks.undo': `took back a decision on ${task(event)}`,
    'tasks.measure': `wrote down what ${task(event)} achieved`,
  };
  return words[action] ?? action.replace(/^\w+\./, '').replaceAll(/[._-]/g, ' ');
}

/** The reason somebody gave, if they did. */
export const reasonOf = ({ details }: CampaignEvent) =>
  typeof details.reason === 'string' && details.reason.trim() ? reasonsInLine(details.reason) : undefined;
