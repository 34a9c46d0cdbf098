import { describe, expect, it } from 'vitest';
import { cleanHtml, textOfHtml } from './html';

describe('cleanHtml', () => {
  it('keeps the allow-list', () => {
    expect(cleanHtml('<p>Wear <strong>it</strong></p><ul><li>One</li></ul>')).toBe(
      '<p>Wear <strong>it</strong></p><ul><li>One</li></ul>',
    );
  });

  it.each([
    ['<script>alert(1)</script>Hi', 'Hi'],
    ['<img src=x onerror=alert(1)>Hi', 'Hi'],
    ['<p onclick="alert(1)" style="position:fixed">Hi</p>', '<p>Hi</p>'],
    ['<iframe src="https://evil.example"></iframe>Hi', 'Hi'],
    ['<style>*{display:none}</style>Hi', 'Hi'],
    ['<svg><script>alert(1)</script></svg>Hi', 'Hi'],
  ])('drops what runs, loads or hides: %s', (given, clean) => {
    expect(cleanHtml(given)).toBe(clean);
  });

  it('lets links lead to the web only, without handing on our reputation', () => {
    expect(cleanHtml('<a href="javascript:alert(1)" target="_top">x</a>')).toBe(
      '<a rel="nofollow noopener noreferrer">x</a>',
    );
    expect(cleanHtml('<a href="https://example.com/a">x</a>')).toBe(
      '<a href="https://example.com/a" rel="nofollow noopener noreferrer">x</a>',
    );
    expect(cleanHtml('<a href="//evil.example">x</a>')).not.toContain('evil');
  });
});

describe('textOfHtml', () => {
  it('gives a line for each block and the characters themselves', () => {
    expect(textOfHtml('<p>Cats &amp; dogs</p><p>1 &lt; 2<br>3</p>')).toBe('Cats & dogs\n1 < 2\n3');
  });

  it('marks what a list lists', () => {
    expect(textOfHtml('<p>Show</p><ul><li>the crumb</li><li>the <b>crust</b></li></ul>')).toBe(
      'Show\n• the crumb\n• the crust',
    );
  });

  it('is empty where nothing is written', () => {
    expect(textOfHtml('<p> </p><br>')).toBe('');
  });
});
