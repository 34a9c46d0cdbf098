import { expect, it } from 'vitest';
import { camelled } from './camel';

it('renames values and leaves what they hold', () => {
  const values = {
    title: 'a',
    price_per_view: 0.5,
    media_url: null,
    tasks: { task_0: { fuel_required: 1 } },
  };
  const named = camelled({ ...values, target_url: undefined });
  expect(named.pricePerView).toBe(0.5);
  expect(named).toStrictEqual({
    title: 'a',
    pricePerView: 0.5,
    mediaUrl: null,
    targetUrl: undefined,
    tasks: { task_0: { fuel_required: 1 } },
  });
});
