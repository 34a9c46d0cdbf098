'use client';

import './globals.css';

/** The last resort, when even the root layout fails: no fonts, no providers, only words and a way on. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <title>Something failed · Fanfare</title>
        <main className="grid min-h-dvh place-items-center px-4 text-center">
          <div className="grid max-w-md justify-items-center gap-4">
            <h1 className="text-xl">Fanfare could not be shown</h1>
            <p className="text-muted">Nothing you entered was changed by this. Try again in a moment.</p>
            {error.digest && <p className="text-muted text-sm">Reference {error.digest}</p>}
            <button
              type="button"
              onClick={reset}
              className="h-9 rounded-control bg-primary px-4 font-medium text-on-primary text-sm hover:bg-primary-hover"
            >
              Try again
            </button>
          </div>
        </main>
      </body>
    </html>
  );
}
