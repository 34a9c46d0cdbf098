#!/usr/bin/env bash
# ibantools 4.5.4, whose electronicFormatIBAN() makes the plain form of an IBAN as it is typed.
#
# Expected: all blanks are taken out, so that what was copied from an invoice can be checked.
# Seen: only the ordinary blank and the hyphen are. Word processors and French, Swiss and German invoices group an IBAN by
#   no-break spaces (U+00A0, U+202F), which stay: isValidIBAN() then says no to a right one, and what is kept has spaces
#   that nobody sees. friendlyFormatIBAN() groups them along with the digits, into groups of four that are not.
# Why it matters: the person compares the number with the invoice, finds no difference and cannot go on; or two spellings of
#   one account are two accounts. Fanfare takes out every blank before it asks (`nouns/iban.ts`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent ibantools@4.5.4

cat > check.js <<'JS'
import { electronicFormatIBAN, friendlyFormatIBAN, isValidIBAN } from 'ibantools';

for (const [name, blank] of Object.entries({ blank: ' ', hyphen: '-', 'no-break space': '\u00a0', 'narrow no-break space': '\u202f' })) {
  const typed = 'DE89 3704 0044 0532 0130 00'.replaceAll(' ', blank);
  const plain = electronicFormatIBAN(typed);
  console.log(`${name}: ${plain.length} characters, ${isValidIBAN(plain) ? 'valid' : 'not valid'}, ${friendlyFormatIBAN(typed).replaceAll(/[\u00a0\u202f]/g, '_')}`);
}
JS

expected='blank: 22 characters, valid, DE89 3704 0044 0532 0130 00
hyphen: 22 characters, valid, DE89 3704 0044 0532 0130 00
no-break space: 27 characters, not valid, DE89 _370 4_00 44_0 532_ 0130 _00
narrow no-break space: 27 characters, not valid, DE89 _370 4_00 44_0 532_ 0130 _00'
diff <(echo "$expected") <(node check.js) || { echo 'ibantools takes out other blanks now.' >&2; exit 1; }
echo "$expected"
