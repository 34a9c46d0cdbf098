/** What one look found: fine, worth a look, or in the way of a platform that others rely on. */
export interface Finding {
  level: 'ok' | 'look' | 'wrong';
  about: string;
  /** What is the case and, where it is not fine, what to do. */
  words: string;
}

/** Findings about one thing. */
export const about = (name: string) => ({
  ok: (words: string): Finding => ({ level: 'ok', about: name, words }),
  look: (words: string): Finding => ({ level: 'look', about: name, words }),
  wrong: (words: string): Finding => ({ level: 'wrong', about: name, words }),
});

const marks = { ok: 'ok   ', look: 'LOOK ', wrong: 'WRONG' };

/** The findings in lines, and what they come to. */
export function inLines(findings: readonly Finding[]): string[] {
  const width = Math.max(...findings.map((finding) => finding.about.length));
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const sum =
    count('wrong') + count('look') === 0
      ? 'Everything is fine.'
      : `${count('wrong')} to put right, ${count('look')} to look at.`;
  return [
    ...findings.map(({ level, about, words }) => `${marks[level]}  ${about.padEnd(width)}  ${words}`),
    sum,
  ];
}
