import { faces } from '.';
import type { Contract, Face } from './face';

/** Paths as people look for them, each with what it does. */
const lineOf = ({ method, alsoGet, path, summary }: Contract) =>
  `- \`${alsoGet ? 'GET or POST' : method} ${path}\`: ${summary}`;

const partOf = (server: string, { name, title, description, contracts }: Face) =>
  [
    `## ${title}`,
    '',
    description,
    '',
    `- [Reference](${server}/docs/${name}): every operation with its parameters, answers and an example`,
    `- [OpenAPI 3.1](${server}/openapi/${name}): the same for programs`,
    ...contracts.map(lineOf),
  ].join('\n');

/** What the APIs are and where everything about them is, for programs that read before they call (llmstxt.org). */
export function llmsText(server: string): string {
  const parts = Object.values(faces).map((face) => partOf(server, face));
  return `# Fanfare

> Influencer campaigns, advertising, and photos that prove what was seen where: three HTTP APIs on one server. Everything people do here, programs can do too.

Calls carry an API token (\`Authorization: Bearer fan_...\`, made at ${server}/settings/tokens) or the token of an application (OAuth 2.0, described at ${server}/.well-known/oauth-authorization-server). Writes take an \`Idempotency-Key\`; a call that is refused with 429 or 503 says in \`Retry-After\` when to try again. Each API has its own shape of errors, which its document describes.

- [How to call the APIs](${server}/docs): credentials, values, errors, repeats, lists and limits

${parts.join('\n\n')}
`;
}
