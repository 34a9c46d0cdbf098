import { Writable } from 'node:stream';
import { type ReactNode, Suspense } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { assemblePage } from './assemble-page';

const nonce = 'abc+/=1';
const soon = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What waits a while before it is drawn. */
async function Slow({ after, children }: { after: number; children: ReactNode }) {
  await soon(after);
  return children;
}

async function Failing(): Promise<ReactNode> {
  await soon(30);
  throw new Error('no such table');
}

/** Below a skeleton: text between parts, a part in a part, rows of a table, a drawing, and a skeleton of its own. */
const page = () => (
  <html lang="en">
    <body>
      <Suspense
        fallback={
          <div>
            Wait <div>here</div>
          </div>
        }
      >
        <main>
          Zoë &lt;div&gt; pays <Slow after={20}>20 €</Slow> today, <Slow after={20}>{''}</Slow>
          if{' '}
          <Slow after={20}>
            <b>sent</b>
          </Slow>
          <Slow after={5}>
            <section>
              <div>First</div>
              <Slow after={30}>
                <div>
                  inside <div>first</div>
                </div>
              </Slow>
            </section>
          </Slow>
          <table>
            <tbody>
              <Slow after={10}>
                <tr>
                  <td>A</td>
                  <Slow after={25}>
                    <td>B</td>
                  </Slow>
                </tr>
              </Slow>
            </tbody>
          </table>
          <svg aria-hidden="true">
            <Slow after={15}>
              <circle r="2" />
            </Slow>
          </svg>
          <Suspense
            fallback={
              <Suspense fallback="later">
                <p>even</p>
              </Suspense>
            }
          >
            <Slow after={45}>
              <aside>An ad</aside>
            </Slow>
          </Suspense>
        </main>
      </Suspense>
      <footer>
        <Suspense fallback="…">
          <Slow after={1}>Footer</Slow>
        </Suspense>
      </footer>
    </body>
  </html>
);

/** What React writes for a page, as it comes or only once all of it is there. */
function written(element: ReactNode, whole: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    let html = '';
    const out = new Writable({
      write(chunk, _encoding, done) {
        html += chunk;
        done();
      },
      final(done) {
        resolve(html);
        done();
      },
    });
    const { pipe } = renderToPipeableStream(element, {
      nonce,
      progressiveChunkSize: whole ? Number.POSITIVE_INFINITY : undefined,
      onError: () => undefined,
      onShellError: reject,
      onShellReady: () => !whole && pipe(out),
      onAllReady: () => whole && pipe(out),
    });
  });
}

describe('a page that React writes as it comes', () => {
  it('is, once assembled, what React writes when it waits for all of it', async () => {
    const streamed = await written(page(), false);
    expect(streamed).toContain('Wait');
    for (const kind of ['$RC(', '$RS(', '<tbody id="S:', '<tr id="S:', '<svg aria-hidden']) {
      expect(streamed).toContain(kind);
    }
    expect(withoutTimer(assemblePage(streamed))).toBe(withoutTimer(await written(page(), true)));
  });

  it('stays as it is when nothing was late', async () => {
    const whole = '<html><body><!--$--><p>Zoë</p><!--/$--></body></html>';
    expect(assemblePage(whole)).toBe(whole);
  });

  it('is not assembled when a part failed, which React shows otherwise', async () => {
    const streamed = await written(
      <html lang="en">
        <body>
          <Suspense fallback="Wait">
            <Failing />
          </Suspense>
        </body>
      </html>,
      false,
    );
    expect(streamed).toContain('$RX(');
    expect(assemblePage(streamed)).toBeUndefined();
  });

  it('is not assembled when a part is missing', () => {
    const page = '<!--$?--><template id="B:0"></template>Wait<!--/$-->';
    expect(assemblePage(page)).toBeUndefined();
    expect(assemblePage(`${page}<div hidden id="S:0">Never closed`)).toBeUndefined();
  });
});

/** React notes when a page was first drawn, if something comes later. */
const withoutTimer = (html: string | undefined) =>
  html?.replace(/<script[^>]*>requestAnimationFrame\([^<]*<\/script>/, '');
