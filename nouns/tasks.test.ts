import { expect, it } from 'vitest';
import { endOfReview } from './tasks';

it('the end of a review is what its campaign says, unless people are needed, and says why where it is not', () => {
  expect(endOfReview('accept', null)).toEqual({ end: 'accept', since: '' });
  expect(endOfReview('escalate', null)).toEqual({ end: 'escalate', since: '' });
  expect(endOfReview('escalate', 'not_met')).toEqual({ end: 'escalate', since: '' });
  expect(endOfReview('accept', 'not_met')).toEqual({ end: 'escalate', since: 'a requirement is not met' });
  expect(endOfReview('accept', 'suspended')).toEqual({ end: 'escalate', since: '' });
});
