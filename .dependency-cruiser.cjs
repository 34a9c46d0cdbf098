/** The arrows of the architecture: imports point only this way, those of types too. */

/** `from` may use nothing of ours but `allowed`. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^(app|auth|bench|components|contracts|db|e2e|features|forms|jobs|lib|nouns|packages|scripts|testing)/',
    pathNot: allowed,
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Modules that import each other cannot be understood one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    only(
      'packages-stand-alone',
      '^packages/',
      '^packages/',
      'What others install knows nothing of the platform.',
    ),
    only('lib-knows-nothing', '^lib/', '^lib/', 'lib knows no campaign.'),
    only(
      'nouns-are-pure',
      '^nouns/',
      '^(nouns|lib)/',
      'What a noun is can be asked in a browser, a server and a database alike.',
    ),
    only(
      'db-below-features',
      '^db/(?!seed/)',
      '^(db|nouns|lib)/(?!seed/)',
      'The database knows nothing above it.',
    ),
    only(
      'auth-below-features',
      '^auth/',
      '^(auth|db|nouns|lib)/',
      'Who is asking comes before what is asked.',
    ),
    only(
      'features-know-no-edge',
      '^features/',
      '^(features|auth|db|nouns|lib)/(?!seed/)',
      'The product knows neither HTTP nor screens.',
    ),
    only(
      'forms-are-an-edge',
      '^forms/',
      '^(forms|features|auth|db|nouns|lib)/(?!seed/)',
      'A form calls the verb that the API calls; what both take is checked by the same schema of nouns/fields.',
    ),
    only(
      'contracts-are-the-edge',
      '^contracts/',
      '^(contracts|auth|db|nouns|lib)/|^features/[^/]+/index\\.ts$',
      'A promise presents what features read.',
    ),
    only(
      'components-call-forms',
      '^components/',
      '^(components|forms|nouns|lib)/|^features/[^/]+/index\\.ts$',
      'Screens show what features read and call forms.',
    ),
    {
      name: 'promises-and-screens-call-no-feature',
      comment: 'They know the shapes of what features read; pages and route files ask for it.',
      severity: 'error',
      from: { path: '^(components|contracts)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^features/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'app-composes',
      '^(app/|proxy\\.ts$)',
      '^(app|auth|components|contracts|forms|nouns|lib)/|^features/[^/]+/index\\.ts$',
      'URLs compose features through their doors and never touch the database.',
    ),
    only(
      'jobs-are-an-edge',
      '^jobs/',
      '^(jobs|auth|db|nouns|lib)/(?!seed/)|^features/[^/]+/index\\.ts$',
      'What the platform does by itself goes through the doors of features too.',
    ),
    {
      name: 'features-meet-at-the-door',
      comment: 'Another feature is used through its index.ts only.',
      severity: 'error',
      from: { path: '^features/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^features/([^/]+)/', pathNot: '^features/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'charts-own-recharts',
      comment: 'One folder knows the chart library.',
      severity: 'error',
      from: { pathNot: '^components/charts/' },
      to: { path: 'node_modules/recharts/' },
    },
    {
      name: 'nothing-runs-on-tools',
      comment: 'The running platform needs only its dependencies.',
      severity: 'error',
      from: {
        path: '^(app|auth|components|contracts|db|features|forms|jobs|lib|nouns)/|^proxy\\.ts$',
        pathNot: '\\.test\\.tsx?$',
      },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(@types|tailwindcss)/' },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^bun:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A peer of the bench and the calls of generated clients get their dependencies when they are run.
    exclude: {
      path: '^(\\.next|\\.data|public|bench/peers/payload|packages/[^/]+/dist|scripts/generators/calls)/',
    },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
