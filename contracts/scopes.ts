import type { Scope, ScopeNoun } from '@/nouns/scopes';
import { type Contract, isWrite } from './face';

/** Which noun an operation is about, by how its path begins; of several beginnings the longest counts. */
const nouns: Record<string, ScopeNoun> = {
  '/v1/ads': 'ads',
  '/v1/admin/ads': 'ads',
  '/v1/api-log': 'tokens',
  '/v1/events': 'events',
  '/v1/reports': 'reports',
  '/v1/admin/reports': 'reports',
  '/v1/tokens': 'tokens',
  '/v1/admin/users': 'users',
  '/v1/webhook-endpoints': 'webhooks',
  '/api/advertiser/': 'advertisers',
  '/api/advertiser/invoice': 'invoices',
  '/api/advertiser/credit-note': 'invoices',
  '/api/advertiser/stats/': 'statistics',
  '/api/campaign': 'campaigns',
  '/api/campaign/stats/': 'statistics',
  '/api/campaigns/stats/': 'statistics',
  '/api/get/campaign': 'campaigns',
  '/api/get/public/campaigns/': 'campaigns',
  '/api/action/campaign/join/': 'participations',
  '/api/general/lists/': 'lists',
  '/api/general/lists/allowed-campaigns/': 'campaigns',
  '/api/general/stats/': 'statistics',
  '/api/publishers/stats/': 'statistics',
  '/api/users/stats/': 'statistics',
  '/api/get/leaderboard/': 'statistics',
  '/api/general/tools/exchange/': 'lists',
  '/api/general/tools/': 'users',
  '/api/user/': 'users',
  '/api/network': 'networks',
  '/api/get/networks/': 'networks',
  '/api/action/network/': 'networks',
  '/api/get/notifications/': 'notifications',
  '/api/action/notification/': 'notifications',
  '/api/payments/': 'payments',
  '/api/payout': 'payouts',
  '/api/receipt': 'invoices',
  '/api/get/payout': 'payouts',
  '/api/action/payout/': 'payouts',
  '/api/task': 'tasks',
  '/api/get/tasks/': 'tasks',
  '/api/action/task/': 'tasks',
  '/files': 'files',
};

const longestFirst = Object.entries(nouns).sort(([one], [other]) => other.length - one.length);

/**
 * What a token that is limited must be for to call an operation; undefined for the protocol of applications and for signing in,
 * which take none, and where the verb decides.
 */
export function scopeOf(contract: Contract): Scope | undefined {
  const { face, path, scopeless } = contract;
  if (scopeless || face.name === 'oauth' || face.name === 'sign-in') return undefined;
  const noun =
    face.name === 'watch' ? 'watch' : longestFirst.find(([beginning]) => path.startsWith(beginning))?.[1];
  if (!noun) throw new Error(`${path} is about no noun that tokens are limited to`);
  return `${noun}:${isWrite(contract) ? 'write' : 'read'}` as Scope;
}
