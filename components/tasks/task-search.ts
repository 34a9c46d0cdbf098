import type { SearchParams } from '@/components/ui/href';
import { statusesOf, statusLabel } from '@/nouns/status';

/** The states of a task as tabs, in the order in which work moves. */
export const taskTabs = statusesOf('task').map((status) => ({
  status,
  label: statusLabel('task', status),
}));

export type TaskTab = (typeof taskTabs)[number]['status'];

/** What the address of the task list asks for; anything unreadable falls back instead of failing the page. */
export function readTaskSearch(params: SearchParams) {
  const one = (name: string) => (Array.isArray(params[name]) ? params[name][0] : params[name]);
  const [campaign, page] = [Number(one('campaign')), Number(one('page'))];
  const tab: TaskTab = taskTabs.find(({ status }) => status === one('status'))?.status ?? 'pending';
  return {
    status: tab,
    text: one('q')?.slice(0, 200) || undefined,
    campaignId: Number.isInteger(campaign) && campaign > 0 && campaign < 2_147_483_648 ? campaign : undefined,
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}
