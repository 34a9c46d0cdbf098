import { describe, expect, it } from 'vitest';
import { deltaOf, deltaWords } from './delta';

const words = (now: number, before: number) => deltaWords(deltaOf(now, before)?.ratio ?? Number.NaN);

describe('a change against the period before', () => {
  it('is a percentage with one decimal in either direction', () => {
    expect(words(112, 100)).toBe('12.0%');
    expect(words(88, 100)).toBe('12.0%');
    expect(words(0, 100)).toBe('100.0%');
    expect(words(1099, 100)).toBe('999.0%');
  });

  it('is capped where a percentage says nothing any more', () => {
    expect(words(1099.5, 100)).toBe('over 999%');
    expect(words(3_000_000, 1)).toBe('over 999%');
  });

  it('is new where there was nothing, and none where both are alike', () => {
    expect(words(5, 0)).toBe('new');
    expect(deltaOf(0, 0)).toBeUndefined();
    expect(words(5, 5)).toBe('no change');
    expect(deltaOf(5, undefined)).toBeUndefined();
  });
});
