import { describe, expect, it } from 'vitest';
import { readReasons, reasonsInLine, reasonText } from './reasons';

const two = ['The hashtag #dawn is missing.', 'The advertising label is missing.'];

describe('reasons of a refusal', () => {
  it('come back as the list and the note they were given as', () => {
    for (const given of [
      { reasons: two, note: '' },
      { reasons: two, note: 'It is only in the story.\n\nPlease add it to the caption.' },
      { reasons: two.slice(0, 1), note: 'See the caption.' },
      { reasons: [], note: 'See the caption.' },
    ]) {
      expect(readReasons(reasonText(given))).toEqual(given);
    }
  });

  it('need no list when there is one thing to say', () => {
    expect(reasonText({ reasons: two.slice(0, 1), note: ' ' })).toBe(two[0]);
    expect(reasonText({ reasons: [], note: ' See the caption. ' })).toBe('See the caption.');
    expect(reasonText({ reasons: [], note: '' })).toBe('');
  });

  it('are told apart within a sentence too', () => {
    expect(reasonsInLine(reasonText({ reasons: two, note: 'See the caption.' }))).toBe(
      `${two.join(' ')} Note: See the caption.`,
    );
    expect(reasonsInLine('The profile is private.')).toBe('The profile is private.');
  });
});
