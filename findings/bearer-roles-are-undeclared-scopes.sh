#!/usr/bin/env bash
# @stoplight/spectral-core 1.24.1 with @stoplight/spectral-rulesets 1.23.1, its ruleset `oas`.
#
# Expected: a bearer scheme may be asked for names in OpenAPI 3.1: "For other security scheme types, the array MAY contain a list of
#   role names which are required for the execution, but are not otherwise defined or exchanged in-band" (Security Requirement
#   Object). 3.0 asked for an empty array there.
# Seen: `security: [{token: ["ads:read"]}]` is told `"ads:read" must be listed among scopes.` in a document of 3.1 as in one of
#   3.0, although a bearer scheme has no place to list any. The same name on a scheme of OAuth that declares it is taken.
# Why it matters: API tokens with scopes are everywhere, 3.1 made the standard place to write them down, and whoever holds their
#   document to the most used ruleset has to leave it empty. Fanfare writes a key of its own, `x-token-scope`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent @stoplight/spectral-core@1.24.1 @stoplight/spectral-rulesets@1.23.1

cat > check.js <<'JS'
const { Spectral } = require('@stoplight/spectral-core');
const { oas } = require('@stoplight/spectral-rulesets');

const bearer = { type: 'http', scheme: 'bearer' };
const flow = { tokenUrl: 'https://example.com/token', scopes: { 'ads:read': 'Read ads' } };
const oauth = { type: 'oauth2', flows: { clientCredentials: flow } };
async function asked(openapi, scheme, names) {
  const spectral = new Spectral();
  spectral.setRuleset({ extends: [oas] });
  const found = await spectral.run({
    openapi,
    info: { title: 'Ads', version: '1', description: 'Ads.', contact: { name: 'Ads' } },
    servers: [{ url: 'https://example.com' }],
    tags: [{ name: 'ads' }],
    paths: {
      '/ads': {
        get: {
          operationId: 'ads',
          description: 'All ads.',
          tags: ['ads'],
          security: [{ token: names }],
          responses: { 200: { description: 'Ads' } },
        },
      },
    },
    components: { securitySchemes: { token: scheme } },
  });
  return found.map(({ code, message }) => `${code}: ${message}`).join('; ') || 'nothing';
}
(async () => {
  console.log(`3.1, bearer, a role: ${await asked('3.1.0', bearer, ['ads:read'])}`);
  console.log(`3.1, bearer, none: ${await asked('3.1.0', bearer, [])}`);
  console.log(`3.1, OAuth that declares it: ${await asked('3.1.0', oauth, ['ads:read'])}`);
})();
JS

expected='3.1, bearer, a role: oas3-operation-security-defined: "ads:read" must be listed among scopes.
3.1, bearer, none: nothing
3.1, OAuth that declares it: nothing'
diff <(echo "$expected") <(node check.js) || { echo 'Spectral takes roles in another way now.' >&2; exit 1; }
echo "$expected"
