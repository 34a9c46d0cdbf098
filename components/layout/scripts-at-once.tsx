import { headers } from 'next/headers';

/**
 * Stands on a page that is a tool rather than something to read, or has controls that browsers do not know: its scripts
 * do not wait until it is used.
 */
export async function ScriptsAtOnce() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const text = "dispatchEvent(new Event('fanfare:start'))";
  // Browsers hide a nonce from scripts, so it differs from the server's when React compares.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script takes its text no other way
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />;
}
