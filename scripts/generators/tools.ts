/** A public generator of clients, as its own guide has it run. */
export interface Tool {
  name: string;
  /** What it and its clients need, beside TypeScript. */
  packages: string[];
  /** The command line that makes the client of one document, in the folder of the tool. */
  generate(document: string, face: string): string[];
}

/** What every tool is given: openapi-typescript is written for version 5 of the compiler. */
export const shared = ['typescript@5.9.3', '@types/node@20.19.43'];

/** The generators that clients of ours are known to use, at exact versions. */
export const tools: Tool[] = [
  {
    name: 'openapi-typescript',
    packages: ['openapi-typescript@7.13.0', 'openapi-fetch@0.17.0'],
    generate: (document, face) => ['openapi-typescript', document, '-o', `made/${face}.ts`],
  },
  {
    name: 'hey-api',
    packages: ['@hey-api/openapi-ts@0.99.0'],
    generate: (document, face) => ['openapi-ts', '-i', document, '-o', `made/${face}`],
  },
  {
    name: 'orval',
    packages: ['orval@8.38.0'],
    generate: (document, face) => [
      'orval',
      '--input',
      document,
      '--output',
      `made/${face}.ts`,
      '--client',
      'fetch',
    ],
  },
  {
    name: 'swagger-typescript-api',
    packages: ['swagger-typescript-api@13.13.0'],
    generate: (document, face) => [
      'swagger-typescript-api',
      'generate',
      '-p',
      document,
      '-o',
      'made',
      '-n',
      `${face}.ts`,
    ],
  },
  {
    name: 'openapi-zod-client',
    packages: ['openapi-zod-client@1.18.3', '@zodios/core@10.9.6', 'zod@3.25.76', 'axios@1.12.2'],
    generate: (document, face) => ['openapi-zod-client', document, '-o', `made/${face}.ts`],
  },
];
