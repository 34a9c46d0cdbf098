import { expect, it } from 'vitest';
import { joinTerms } from './join-terms';

const at = (text: string) => new Date(`${text}Z`);
const campaign = {
  dateStart: at('2026-11-01T00:00:00'),
  dateEnd: at('2026-12-20T23:59:59'),
  maximumTaskCompleteHours: 72,
  postRate: 45.1,
};
const now = at('2026-11-29T12:00:00');

it('says what joining starts, by the hours it gives', () => {
  expect(joinTerms(campaign, [], now)).toEqual({
    posts: 1,
    each: 45.1,
    together: 45.1,
    due: at('2026-12-02T12:00:00'),
    atOnce: true,
  });
});

it('counts a post for each brief, and what they pay together where they differ', () => {
  const brief = { postPayment: 45.1, deadline: campaign.dateEnd };
  expect(joinTerms(campaign, [brief, brief], now)).toMatchObject({
    posts: 3,
    each: 45.1,
    together: 135.3,
    due: at('2026-12-02T12:00:00'),
    atOnce: false,
  });
  expect(joinTerms(campaign, [{ ...brief, postPayment: 20 }], now)).toMatchObject({
    each: null,
    together: 65.1,
  });
});

it('waits for a campaign that has not begun, and ends with it', () => {
  expect(joinTerms({ ...campaign, dateStart: at('2026-12-01T00:00:00') }, [], now).due).toEqual(
    at('2026-12-04T00:00:00'),
  );
  expect(joinTerms(campaign, [], at('2026-12-20T12:00:00')).due).toEqual(campaign.dateEnd);
});
