import { EventEmitter, once } from 'node:events';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { type ReactNode, Suspense } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { assemblePage } from './assemble-page';

const nonce = 'abc+/=1';
const turns = new EventEmitter();

/** What is drawn once its turn has come. */
async function Late({ turn, children }: { turn: number; children: ReactNode }) {
  await once(turns, String(turn));
  return children;
}

async function Failing(): Promise<ReactNode> {
  await once(turns, '1');
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
          Zoë &lt;div&gt; pays <Late turn={5}>20 €</Late> today, <Late turn={5}>{''}</Late>
          if{' '}
          <Late turn={5}>
            <b>sent</b>
          </Late>
          <Late turn={2}>
            <section>
              <div>First</div>
              <Late turn={7}>
                <div>
                  inside <div>first</div>
                </div>
              </Late>
            </section>
          </Late>
          <table>
            <tbody>
              <Late turn={3}>
                <tr>
                  <td>A</td>
                  <Late turn={6}>
                    <td>B</td>
                  </Late>
                </tr>
              </Late>
            </tbody>
          </table>
          <svg aria-hidden="true">
            <Late turn={4}>
              <circle r="2" />
            </Late>
          </svg>
          <Suspense
            fallback={
              <Suspense fallback="later">
                <p>even</p>
              </Suspense>
            }
          >
            <Late turn={8}>
              <aside>An ad</aside>
            </Late>
          </Suspense>
        </main>
      </Suspense>
      <footer>
        <Suspense fallback="…">
          <Late turn={1}>Footer</Late>
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
    void takeTurns();
  });
}

/** Lets everything late be drawn, one after the other, each once React has written what came before. */
async function takeTurns() {
  for (let turn = 1; turn <= 8; turn++) {
    for (let pause = 0; pause < 5; pause++) await setImmediate();
    turns.emit(String(turn));
  }
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
