#!/usr/bin/env bash
# mt940-js 1.0.0, statements of account in SWIFT MT940.
#
# Expected: field 61 of MT940 has four marks. C is money in, D money out, RC the reversal of money in (so money out),
#   RD the reversal of money out (so money in). The parser has `isCredit`, so RD is a credit and RC is none.
# Seen: RD has isCredit false and RC true, and nothing in the result says that it was a reversal. The movements no longer
#   add up to the difference of the two balances of the same statement.
# Why it matters: a payout that the payee's bank sends back arrives as RD. Matched by this flag it looks like a second
#   payout, and a bounced invoice payment (RC) like a second payment. Whoever takes this parser must compare the sum
#   with the balances, or read the mark from the line itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
# mt940-js needs tslib and does not say so.
npm install --no-save --no-audit --no-fund --ignore-scripts --silent mt940-js@1.0.0 tslib@2.8.1

cat > check.js <<'JS'
import { read } from 'mt940-js';

const statement = [
  ':20:FEB27',
  ':25:10020030/1234567890',
  ':28C:2/1',
  ':60F:C270201EUR1000,00',
  ':61:2702020202C500,00NTRFINVOICE-7', ':86:invoice paid',
  ':61:2702030203D80,00NTRFPAYOUT-9', ':86:payout',
  ':61:2702040204RD80,00NTRFPAYOUT-9', ':86:payout returned by the bank of its payee',
  ':61:2702050205RC500,00NTRFINVOICE-7', ':86:invoice payment returned',
  ':62F:C270205EUR1000,00',
  '-', '',
].join('\r\n');
const [{ transactions, openingBalance, closingBalance }] = await read(Buffer.from(statement));
for (const { amount, isCredit } of transactions) console.log(amount, isCredit ? 'in' : 'out');
const sum = transactions.reduce((all, { amount, isCredit }) => all + (isCredit ? amount : -amount), 0);
console.log(`balances differ by ${closingBalance.value - openingBalance.value}, movements by ${sum}`);
console.log(`told as a reversal: ${transactions.some((movement) => 'isReversal' in movement)}`);
JS

expected='500 in
80 out
80 out
500 in
balances differ by 0, movements by 840
told as a reversal: false'
diff <(echo "$expected") <(node check.js) || { echo 'mt940-js 1.0.0 no longer counts reversals backwards.' >&2; exit 1; }
echo "$expected"
