import { describe, expect, it } from 'vitest';
import { makeTask, makeWorld, newPost } from '@/testing/money';
import { publicRecord } from '..';

const ago = (hours: number) => new Date(Date.now() - hours * 60 * 60 * 1000);

describe('the public record of an organisation', () => {
  it('says medians and shares of 90 days once there are ten decisions', async () => {
    const { staff, participation } = await makeWorld();
    const advertiserId = staff.advertiserId ?? 0;
    const decided = (index: number, values: Parameters<typeof makeTask>[1] = {}) =>
      makeTask(participation, {
        status: 'accepted',
        postUrl: newPost(),
        completedAt: ago(200 + index),
        acceptedAt: ago(200),
        ...values,
      });
    for (let index = 1; index <= 9; index++) await decided(index);
    await decided(1, { completedAt: ago(95 * 24), acceptedAt: ago(91 * 24) });
    expect((await publicRecord(advertiserId)).record).toBeNull();

    const other = await makeWorld();
    const asked = other.staff.advertiserId ?? 0;
    for (let index = 1; index <= 9; index++) {
      await makeTask(other.participation, {
        status: 'paid',
        postUrl: newPost(),
        completedAt: ago(200 + index),
        acceptedAt: ago(200),
        paidAt: ago(200 - index * 24 * 0.1),
      });
    }
    await makeTask(other.participation, {
      status: 'rejected',
      postUrl: newPost(),
      completedAt: ago(210),
      rejectedAt: ago(200),
    });
    const { record, asOf } = await publicRecord(asked);
    expect(record).toMatchObject({ decisions: 10, accepted: 0.9, medianPaymentDays: null });
    expect(record?.medianReviewHours).toBeCloseTo(5.5, 3);
    expect((await publicRecord(asked)).asOf).toBe(asOf);
  });
});
