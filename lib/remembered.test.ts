import { expect, test } from 'vitest';
import { remembered } from './remembered';

test('what is asked again is made once, and what nobody asks for goes', () => {
  const made: string[] = [];
  const length = remembered(10, (key) => {
    made.push(key);
    return key.length;
  });
  for (let turn = 0; turn < 100; turn++) {
    expect(length('often')).toBe(5);
    length(`once ${turn}`);
  }
  expect(made.filter((key) => key === 'often')).toHaveLength(1);
  length('once 0');
  expect(made.filter((key) => key === 'once 0')).toHaveLength(2);
});
