import type { SearchParams } from '@/components/ui/href';
import { firstOf, pageIn } from '@/components/ui/search-params';
import { rowId } from '@/lib/row-id';
import { statusesOf, statusLabel } from '@/nouns/status';

/** The states of a task as tabs, in the order in which work moves. */
export const taskTabs = statusesOf('task').map((status) => ({
  status,
  label: statusLabel('task', status),
}));

export type TaskTab = (typeof taskTabs)[number]['status'];

/** What the address of the task list asks for; anything unreadable falls back instead of failing the page. */
export function readTaskSearch(params: SearchParams) {
  const one = firstOf(params);
  const tab: TaskTab = taskTabs.find(({ status }) => status === one('status'))?.status ?? 'pending';
  return {
    status: tab,
    text: one('q')?.slice(0, 200) || undefined,
    campaignId: rowId(one('campaign')),
    page: pageIn(one('page')),
  };
}
