#!/usr/bin/env bash
# bic-from-iban 1.0.0, which names the bank (BIC) of an IBAN.
#
# Expected: DE89 3704 0044 0532 0130 00, the example of every guide, is at Commerzbank in Cologne: COBADEFF, by the bank
#   code 37040044. iban-to-bic 1.4.0 says so.
# Seen: ESSEDE5F362, another bank in another town. The package takes the first four digits of the account for the number
#   of a row in a list of banks sorted by name. So a German IBAN gets whichever bank stands in that row, or an empty text,
#   and one of the Netherlands an empty text.
# Why it matters: what comes back has the form and the country of a BIC, so every check passes, and a payment order names
#   a bank that does not hold the account. Inside SEPA the BIC is optional: leave it out rather than look it up.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent bic-from-iban@1.0.0 iban-to-bic@1.4.0

cat > check.js <<'JS'
import guess from 'bic-from-iban';
import full from 'iban-to-bic';

const ibans = ['DE89370400440532013000', 'DE02120300000000202051', 'DE02300209000106531065', 'NL91ABNA0417164300'];
for (const iban of ibans) console.log(iban, `bic-from-iban ${guess.getBIC(iban) || 'nothing'}, iban-to-bic ${full.ibanToBic(iban)}`);
JS

expected='DE89370400440532013000 bic-from-iban ESSEDE5F362, iban-to-bic COBADEFFXXX
DE02120300000000202051 bic-from-iban DRESDEFF834, iban-to-bic BYLADEM1001
DE02300209000106531065 bic-from-iban DEUTDEDB907, iban-to-bic CMCIDEDDXXX
NL91ABNA0417164300 bic-from-iban nothing, iban-to-bic ABNANL2A'
diff <(echo "$expected") <(node check.js) || { echo 'The packages name other banks now.' >&2; exit 1; }
echo "$expected"
