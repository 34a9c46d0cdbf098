import { expect, it } from 'vitest';
import { detailsOf } from './audit-words';
import { deedOf } from './deed-words';

it('says what was done in words, and what no list knows by its name', () => {
  expect(deedOf({ action: 'tasks.approve' })).toBe('accepted the post');
  expect(deedOf({ action: 'tasks.some_new' })).toBe('did “Tasks: some new”');
});

it('keeps the reason apart, reads amounts and moments, and leaves out what says nothing', () => {
  const details = {
    reason: '- The label is missing.\n- The link is dead.',
    deadline: '2026-12-30T10:00:00.000Z',
    total: 12.5,
    bonus_reach: 0,
    status: { from: 'accepted', to: 'under_review' },
    sentAgain: true,
    postUrl: 'https://a.example/p/1',
  };
  const { reason, changes } = detailsOf({ subjectType: 'task', details }, 'USD');
  expect(reason).toBe(details.reason);
  expect(changes).toEqual([
    { field: 'Deadline', from: undefined, to: '30 Dec 2026, 10:00 UTC' },
    { field: 'Total', from: undefined, to: '$12.50' },
    { field: 'Status', from: 'Accepted', to: 'In review' },
    { field: 'Sent again', from: undefined, to: 'yes' },
    { field: 'Post', from: undefined, to: 'https://a.example/p/1' },
  ]);
});
