#!/usr/bin/env bash
# openapi-zod-client 1.18.3, patterns of text.
#
# Expected: `"pattern": "^[a-z]+\/[a-z]+$"` (as JSON, with a backslash before the slash) becomes a regular expression that takes
#   "europe/berlin". That spelling is valid, and the usual one: `RegExp.source` gives it for every pattern with a slash, and
#   whatever makes JSON Schema of regular expressions, zod's own `toJSONSchema` among them, passes it on.
# Seen: each slash gets a backslash more, whether or not it has one: `/^[a-z]+\\/[a-z]+$/`, in which the backslash is escaped and
#   the slash ends the expression. The file that was made does not parse, and the tool says that it is done. Without the
#   backslash the pattern comes out right.
# Why it matters: one time zone, media type or path with a pattern, in a document of hundreds of operations, and the client
#   cannot be compiled at all; the document is valid for every validator. Fanfare writes its patterns without the backslash
#   (`contracts/schema.ts`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent openapi-zod-client@1.18.3

made() {
  PATTERN=$1 node -e '
const schema = { type: "object", required: ["zone"], properties: { zone: { type: "string", pattern: process.env.PATTERN } } };
const content = { "application/json": { schema } };
const post = { operationId: "set", requestBody: { required: true, content }, responses: { 200: { description: "Set", content } } };
const document = { openapi: "3.1.0", info: { title: "Zones", version: "1" }, paths: { "/zone": { post } } };
require("node:fs").writeFileSync("zones.json", JSON.stringify(document));'
  npx --no-install openapi-zod-client zones.json -o made.ts >/dev/null 2>&1 && done=yes || done=no
  expression=$(grep -o '\.regex(.*' made.ts | head -1 | sed 's/^\.regex(//; s/).*//')
  if node -e "($expression).test('europe/berlin') || process.exit(1)" 2>/dev/null; then taken=yes; else taken=no; fi
  echo "$1 becomes $expression: made $done, takes europe/berlin $taken"
  rm -f made.ts
}

expected='^[a-z]+\/[a-z]+$ becomes /^[a-z]+\\/[a-z]+$/: made yes, takes europe/berlin no
^[a-z]+/[a-z]+$ becomes /^[a-z]+\/[a-z]+$/: made yes, takes europe/berlin yes'
diff <(echo "$expected") <(made '^[a-z]+\/[a-z]+$'; made '^[a-z]+/[a-z]+$') || { echo 'openapi-zod-client writes slashes in another way now.' >&2; exit 1; }
echo "$expected"
