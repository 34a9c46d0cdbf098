import { faces } from '@/contracts';
import { filesApi } from '@/contracts/files';
import { oauthApi } from '@/contracts/oauth';
import { openApi } from '@/contracts/openapi';
import { functionsOf, type Operation } from './operations';
import { declared, type Schema } from './types';

interface Document {
  info: { title: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** Operations that several documents describe by this tag: where the client has them, and how they refuse. */
const shared: Record<string, { home: string; envelope: string }> = {
  [filesApi.title]: { home: 'ads', envelope: 'ads' },
  [oauthApi.title]: { home: 'campaigns', envelope: 'oauth' },
};

/** Components that what is written refers to, those within them included. */
function needed(code: string, schemas: Record<string, Schema>): string[] {
  const found = new Set<string>();
  const look = (text: string) => {
    for (const name of Object.keys(schemas)) {
      if (found.has(name) || !new RegExp(`\\b${name}\\b`).test(text)) continue;
      found.add(name);
      look(declared(name, schemas[name] ?? {}));
    }
  };
  look(code);
  return [...found].sort();
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);

/** The module of the client for one API, made from its document alone. */
function moduleOf(face: string, document: Document): string {
  const { schemas } = document.components;
  const functions: string[] = [];
  const met = new Set<string>();
  // Operations are declared in the order in which files are loaded, which is another where a part is loaded first.
  for (const [path, item] of Object.entries(document.paths).sort(byName)) {
    for (const [method, operation] of Object.entries(item)) {
      const [tag = ''] = operation.tags;
      met.add(tag);
      const { home, envelope } = shared[tag] ?? { home: face, envelope: face };
      if (home !== face) continue;
      // The same operations at the address of the original service.
      if (path.startsWith('/proof/v1/')) continue;
      const hasTwin = method !== 'get' && item.get !== undefined;
      functions.push(functionsOf(method.toUpperCase(), path, operation, { envelope, schemas }, hasTwin));
    }
  }
  const lost = Object.entries(shared).find(([tag, { home }]) => home === face && !met.has(tag));
  if (lost) throw new Error(`No operation of the ${face} document is tagged ${lost[0]}.`);
  const code = functions.filter(Boolean).join('\n');
  const types = needed(code, schemas).map((name) => declared(name, schemas[name] ?? {}));
  const paging = ['byCursor', 'byLast', 'byPage', 'byPageIn'].filter((name) => code.includes(`${name}(`));
  return [
    `// The ${document.info.title}. Made from its OpenAPI document by \`npm run client\`; changes go there.\n`,
    `import { type CallOptions, type Client, call${code.includes(': KeylessOptions') ? ', type KeylessOptions' : ''} } from './call.js';\n`,
    ...(paging.length > 0 ? [`import { ${paging.join(', ')} } from './pages.js';\n`] : []),
    '\n',
    types.join('\n'),
    '\n',
    code,
  ].join('');
}

/** How the failures of each API and of what they share are named in the client, and in the document that has them. */
const problems: [name: string, face: string, schema: string][] = [
  ['AdsProblem', 'ads', 'Problem'],
  ['CampaignsProblem', 'campaigns', 'Problem'],
  ['WatchProblem', 'watch', 'Problem'],
  ['OAuthProblem', 'campaigns', 'OauthProblem'],
];

/** What `packages/client/src` holds of the documents, by file. */
export function clientSource(): Record<string, string> {
  const documents = Object.fromEntries(
    Object.entries(faces).map(([name, face]) => {
      return [name, JSON.parse(JSON.stringify(openApi(face, 'https://fanfare.example'))) as Document];
    }),
  );
  const refusals = problems.map(([name, face, schema]) =>
    declared(name, documents[face]?.components.schemas[schema] ?? {}),
  );
  return {
    ...Object.fromEntries(
      Object.entries(documents).map(([name, document]) => [`${name}.ts`, moduleOf(name, document)]),
    ),
    'problems.ts': `// How the APIs refuse. Made from their OpenAPI documents by \`npm run client\`.\n\n${refusals.join('\n')}`,
  };
}
