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

describe('what other editors wrote', () => {
  it.each([
    ['<div>Wear the shirt</div><div>Post by Friday</div>', 'Wear the shirt<br />Post by Friday'],
    ['Wear it<div>Post it</div><div>Tag us</div>', 'Wear it<br />Post it<br />Tag us'],
    ['<div class="x>y"><p>One</p></div><section><p>Two</p></section>', '<p>One</p><p>Two</p>'],
    ['<ul><li><div>One</div></li></ul><div>Two</div>', '<ul><li>One</li></ul>Two'],
    ['<div><strong>One</strong></div>\n<div>Two</div>', '<strong>One</strong><br />Two'],
    [
      '<table><tr><td>Reach</td><td>1,000</td></tr><tr><td>Reward</td><td>$5</td></tr></table>',
      'Reach 1,000<br />Reward $5',
    ],
    ['Before<hr>After', 'Before<br />After'],
    ['<h1>What to show</h1>The crumb<h6>Never</h6>', '<h3>What to show</h3>The crumb<h4>Never</h4>'],
    ['<p>One</p>\n<p>Two</p>', '<p>One</p>\n<p>Two</p>'],
  ])('keeps its lines apart: %s', (given, clean) => {
    expect(cleanHtml(given)).toBe(clean);
    expect(cleanHtml(clean)).toBe(clean);
  });

  it('has links without their scheme, which lead to the web all the same', () => {
    const hrefOf = (href: string) => /href="([^"]*)"/.exec(cleanHtml(`<a href="${href}">x</a>`))?.[1];
    expect(hrefOf('www.example.com/brief?a=1')).toBe('https://www.example.com/brief?a=1');
    expect(hrefOf('shop.example')).toBe('https://shop.example');
    for (const kept of ['/campaigns/5', '#top', 'mailto:maya@example.com', 'http://example.com']) {
      expect(hrefOf(kept)).toBe(kept);
    }
    expect(hrefOf('javascript:alert(1)')).toBeUndefined();
    expect(hrefOf('data:text/html.xx/')).toBeUndefined();
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
