#!/usr/bin/env bash
# otplib 12.0.1 and 13.5.0, one-time codes for a second factor.
#
# Expected: a secret that one version made for a phone is good in the next one; at most the calls have other names.
# Seen: 12's generateSecret() makes 16 letters, which are 10 bytes, and 13 throws for every secret below 16 bytes, in
#   generate and in verify. Who took the defaults in 12 has no user whose codes 13 would check. Secrets that apps show in
#   groups of four throw too.
# Why it matters: an update of this one line locks out everybody who has a second factor, at their next sign-in, with an
#   error rather than a wrong code; new accounts and their tests go on working. The limit is an option
#   (`createGuardrails({ MIN_SECRET_BYTES: 10 })`), to be set in the same change.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent older@npm:otplib@12.0.1 newer@npm:otplib@13.5.0

cat > check.js <<'JS'
import * as newer from 'newer';
import older from 'older';

const secret = older.authenticator.generateSecret();
console.log('12 makes', secret.length, 'letters');
const code = older.authenticator.generate(secret);
console.log('12 takes its code:', older.authenticator.check(code, secret));
const attempt = (options) =>
  newer.verify({ secret, token: code, ...options }).then(({ valid }) => valid, (error) => error.message);
console.log('13:', await attempt());
const guardrails = newer.createGuardrails({ MIN_SECRET_BYTES: 10 });
console.log('13 with a lower limit:', await attempt({ guardrails }));
console.log('13 makes', newer.generateSecret().length, 'letters');
JS

expected='12 makes 16 letters
12 takes its code: true
13: Secret must be at least 16 bytes (128 bits), got 10 bytes
13 with a lower limit: true
13 makes 32 letters'
diff <(echo "$expected") <(node check.js) || { echo 'The two versions get on in another way now.' >&2; exit 1; }
echo "$expected"
