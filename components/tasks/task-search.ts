import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { statusesOf, statusLabel } from '@/nouns/status';

/** The states of a task as tabs, in the order in which work moves. */
export const taskTabs = statusesOf('task').map((status) => ({
  status,
  label: statusLabel('task', status),
}));

export type TaskTab = (typeof taskTabs)[number]['status'];

/** What the address of the task list asks for; anything unreadable falls back instead of failing the page. */
export function readTaskSearch(params: SearchParams) {
  const ask = asked(params);
  const tab: TaskTab = ask.oneOf('status', statusesOf('task')) ?? 'pending';
  return {
    status: tab,
    text: ask.text(),
    campaignId: ask.id('campaign'),
    page: ask.page(),
  };
}
