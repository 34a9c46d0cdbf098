import { describe, expect, it } from 'vitest';
import {
  adStatus,
  campaignStatus,
  invoiceStatus,
  networkStatus,
  payoutStatus,
  reportStatus,
  taskStatus,
  userStatus,
  watchSubmissionStatus,
} from '@/db/schema';
import { statusLabels, statusWords } from './status';

const states = {
  ad: adStatus,
  campaign: campaignStatus,
  invoice: invoiceStatus,
  network: networkStatus,
  payout: payoutStatus,
  report: reportStatus,
  submission: watchSubmissionStatus,
  task: taskStatus,
  user: userStatus,
};

describe('states as people read them', () => {
  it.each(Object.entries(states))('name each state of a %s, once', (noun, { enumValues }) => {
    const labels: Record<string, string> = statusLabels[noun as keyof typeof states];
    const named = noun === 'invoice' ? [...enumValues, 'overdue'] : enumValues;
    expect(Object.keys(labels).sort()).toEqual([...named].sort());
    expect(new Set(Object.values(labels)).size).toBe(named.length);
  });

  it('say what waits, and never that it is pending', () => {
    const all = Object.values(statusLabels).flatMap((labels) => Object.values(labels));
    expect(all.filter((label) => /pending/i.test(label))).toEqual([]);
    expect(statusWords('network', 'pending')).toBe('being checked');
    expect(statusWords('task', 'pending')).toBe('to do');
    expect(statusWords('campaign', 'pending')).toBe('waiting for approval');
  });
});
