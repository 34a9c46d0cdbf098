import { expect, it } from 'vitest';
import { givenReasons, rejectionOf } from './photos';

it.each(['wrong_place', 'Wrong place', ' WRONG-PLACE '])('%j is a reason of ours', (reason) => {
  expect(rejectionOf(reason, 'By 3 km.')).toEqual({ reason: 'wrong_place', note: 'By 3 km.' });
});

it('words of one’s own become the note, ahead of what came along', () => {
  expect(rejectionOf('The sign is hidden', 'Step left.')).toEqual({
    reason: 'other',
    note: 'The sign is hidden\nStep left.',
  });
  expect(rejectionOf()).toEqual({ reason: 'other', note: '' });
});

it('what only the platform may say is taken as words', () => {
  expect(givenReasons).not.toContain('group_expired');
  expect(rejectionOf('group_expired')).toEqual({ reason: 'other', note: 'group_expired' });
});
