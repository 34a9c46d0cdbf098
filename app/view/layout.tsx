import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/** Full views are opened from other people's applications: no shell, nothing to index or to pass on. */
export const metadata: Metadata = { referrer: 'no-referrer', robots: { index: false, follow: false } };

export default function ViewLayout({ children }: { children: ReactNode }) {
  return (
    <main
      id="main"
      className="mx-auto grid w-full max-w-content content-start gap-6 page-gutter py-6 sm:py-8"
    >
      {children}
    </main>
  );
}
