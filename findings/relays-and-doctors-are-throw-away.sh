#!/usr/bin/env bash
# mailchecker 6.0.21, a list of throw-away addresses with a check of the form.
#
# Expected: it refuses addresses that anybody can read for ten minutes, and passes mailboxes that people keep.
# Seen: it refuses dr.com and consultant.com, ordinary mailboxes of mail.com for decades, and the relays of Firefox,
#   DuckDuckGo, Proton Pass, SimpleLogin and addy.io, which hand on to one person's own mailbox for good; those of Apple
#   pass. Two other lists name none of these.
# Why it matters: creators who keep their address from brands use just such relays. They are turned away at registration
#   with "this is no valid address" (the method is called isValid), and Apple's users are not. Where relays are unwanted, say
#   so in those words; where only throw-away mail is, another list is needed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent mailchecker@6.0.21 disposable-email-domains@1.0.62 disposable-email-domains-js@1.26.0

cat > check.js <<'JS'
import disposable from 'disposable-email-domains' with { type: 'json' };
import { isDisposableEmail } from 'disposable-email-domains-js';
import mailchecker from 'mailchecker';

const domains = ['gmail.com', 'privaterelay.appleid.com', 'mozmail.com', 'duck.com', 'passmail.net', 'simplelogin.com', 'addy.io', 'dr.com', 'consultant.com', 'mailinator.com'];
for (const domain of domains) {
  const others = [disposable.includes(domain), isDisposableEmail(`maya@${domain}`)].filter(Boolean).length;
  console.log(`${domain}: mailchecker ${mailchecker.isValid(`maya@${domain}`) ? 'passes' : 'refuses'}, ${others} of 2 others refuse`);
}
JS

expected='gmail.com: mailchecker passes, 0 of 2 others refuse
privaterelay.appleid.com: mailchecker passes, 0 of 2 others refuse
mozmail.com: mailchecker refuses, 0 of 2 others refuse
duck.com: mailchecker refuses, 0 of 2 others refuse
passmail.net: mailchecker refuses, 0 of 2 others refuse
simplelogin.com: mailchecker refuses, 0 of 2 others refuse
addy.io: mailchecker refuses, 0 of 2 others refuse
dr.com: mailchecker refuses, 0 of 2 others refuse
consultant.com: mailchecker refuses, 0 of 2 others refuse
mailinator.com: mailchecker refuses, 2 of 2 others refuse'
diff <(echo "$expected") <(node check.js) || { echo 'The lists judge these domains in another way now.' >&2; exit 1; }
echo "$expected"
