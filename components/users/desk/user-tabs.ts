import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';

/** The parts of the page of a user. */
export const userTabs = [
  { tab: 'overview', label: 'Overview' },
  { tab: 'tasks', label: 'Tasks' },
  { tab: 'money', label: 'Money' },
  { tab: 'reports', label: 'Reports' },
  { tab: 'access', label: 'Access' },
  { tab: 'messages', label: 'Messages' },
  { tab: 'history', label: 'History' },
] as const;

/** The part the address asks for, the overview for anything else. */
export const readUserTab = (params: SearchParams) =>
  asked(params).oneOf(
    'tab',
    userTabs.map(({ tab }) => tab),
  ) ?? 'overview';
