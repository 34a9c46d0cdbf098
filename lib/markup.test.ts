import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanHtml, textOfHtml } from './html';
import { htmlToMarkup, markupToHtml } from './markup';

const brief = `### What to show

Show **one thing** you mended, and say *what was wrong* with it.
Light from the side helps.

- the broken place
- the __mended__ one

1. Film it
2. Tag us on [our page](https://example.com/mend)

> Made to be mended.`;

const html =
  '<h3>What to show</h3><p>Show <strong>one thing</strong> you mended, and say <em>what was wrong</em> with it.' +
  '<br />Light from the side helps.</p><ul><li>the broken place</li><li>the <u>mended</u> one</li></ul>' +
  '<ol><li>Film it</li><li>Tag us on <a href="https://example.com/mend">our page</a></li></ol>' +
  '<blockquote><p>Made to be mended.</p></blockquote>';

it('writes the signs as HTML of the allow-list, and back', () => {
  expect(markupToHtml(brief)).toBe(html);
  expect(htmlToMarkup(html)).toBe(brief);
  expect(cleanHtml(html).replaceAll(' rel="nofollow noopener noreferrer"', '')).toBe(html);
});

it('reads what the API may have kept: loose white space, other marks, entities, lists in lists', () => {
  expect(htmlToMarkup('<p>Bread &amp; <b>butter</b></p>\n<p>  A second\n line </p>')).toBe(
    'Bread & **butter**\n\nA second line',
  );
  expect(htmlToMarkup('Bare text<br/>in two lines')).toBe('Bare text\nin two lines');
  expect(htmlToMarkup('<ul><li>One<ul><li>Inside</li></ul></li><li>Two</li></ul>')).toBe(
    '- One\n- Inside\n- Two',
  );
  expect(htmlToMarkup('<ul><li>One</li></ul><p>After</p>')).toBe('- One\n\nAfter');
});

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[press](javascript:alert(1))',
  '[press](data:text/html,x)',
  '**<b onclick="x">**',
])('lets nothing through that runs: %s', (text) => {
  const written = markupToHtml(text);
  expect(written).not.toMatch(/<(?:script|img|b)\b|href="(?!https?:|mailto:)/);
  expect(textOfHtml(written).length).toBeGreaterThan(0);
});

it('writes only what the cleaning keeps, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab *_#>-1.[]()<&"\n', 'https://e.org') }), (text) => {
      const written = markupToHtml(text);
      const kept = cleanHtml(written).replaceAll(' rel="nofollow noopener noreferrer"', '');
      expect(textOfHtml(kept)).toBe(textOfHtml(written));
      expect(kept.match(/<\w+/g)).toEqual(written.match(/<\w+/g));
    }),
    { numRuns: 500 },
  );
});

it('keeps plain words and their paragraphs through any number of rounds', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(words, (paragraphs) => {
      const text = paragraphs.join('\n\n');
      expect(htmlToMarkup(markupToHtml(text))).toBe(text);
    }),
  );
});

it.each([
  ['**a** and **b**', '<strong>a</strong> and <strong>b</strong>'],
  ['**a *b* c**', '<strong>a </strong><strong><em>b</em></strong><strong> c</strong>'],
  ['*a **b** c*', '<em>a </em><em><strong>b</strong></em><em> c</em>'],
  ['***both***', '<strong><em>both</em></strong>'],
  ['*a**', '<em>a</em>*'],
  ['**a *b**', '<strong>a *b</strong>'],
  ['**a __b** c__', '<strong>a __b</strong> c__'],
  ['2 * 3 * 4, ** no, ****, **', '2 * 3 * 4, ** no, ****, **'],
  ['**a **b**', '<strong>a **b</strong>'],
  [
    '**[the *page*](https://e.org)**',
    '<a href="https://e.org"><strong>the </strong></a><a href="https://e.org"><strong><em>page</em></strong></a>',
  ],
  ['[a **b](https://e.org) c**', '<a href="https://e.org">a **b</a> c**'],
  ['[[a](https://e.org) [b](c', '<a href="https://e.org">[a</a> [b](c'],
  ['[a](b) **c**', '[a](b) <strong>c</strong>'],
])('reads the signs of a line: %s', (text, written) => {
  expect(markupToHtml(text)).toBe(`<p>${written}</p>`);
});

// Twice the text takes about twice the time; what grows with its square takes minutes here.
it.each([
  '__a__ ',
  '**a ',
  '*a **b ',
  '**__*a',
  '*',
  '[',
  '[a](',
  '[a](b',
  '[[a](b [',
  'a](b) ',
  '**[*a](https://e.org)',
  '> ',
  '- ',
  '**a\n',
])('reads any text in time that grows with its length, in both directions: %j', (part) => {
  const text = part.repeat(20_000);
  const began = performance.now();
  const written = markupToHtml(text);
  htmlToMarkup(written);
  htmlToMarkup(text);
  expect(performance.now() - began).toBeLessThan(5_000);
});

it.each(['<b', '<a href="', '<li', '<li>', '<p>', '</p>', '&#1', '<', '<b>'])(
  'reads and cleans any HTML in time that grows with its length: %j',
  (part) => {
    const html = part.repeat(10_000);
    const began = performance.now();
    htmlToMarkup(html);
    textOfHtml(html);
    cleanHtml(html);
    expect(performance.now() - began).toBeLessThan(5_000);
  },
);
