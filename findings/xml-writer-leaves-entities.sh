#!/usr/bin/env bash
# xmlbuilder2 4.0.3, which writes XML from objects or calls.
#
# Expected: what is given as text comes back as that text from any reader, as with every other writer: & becomes &amp;.
# Seen: an & that looks like the beginning of an entity is not escaped. A name with `&copy;` or `&nbsp;` in it makes a
#   file that no XML reader takes, since XML knows five such names only; `&amp;` and `&#65;` come back as & and A. There is
#   no option against it, and `wellFormed: true` passes it too.
# Why it matters: names and texts that were copied from a web page hold such signs. One of them in one of five hundred
#   payments makes a bank refuse the whole pain.001, and an e-invoice with it is no XML. Escape & to &amp; yourself
#   before a text is handed over: that comes out right in all cases.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent xmlbuilder2@4.0.3 libxml2-wasm@0.7.2

cat > check.js <<'JS'
import { XmlDocument } from 'libxml2-wasm';
import { create } from 'xmlbuilder2';

function readBack(xml) {
  try {
    const document = XmlDocument.fromString(xml);
    const text = document.root.content;
    document.dispose();
    return `read as ${text}`;
  } catch (error) {
    return `not read: ${error.message.trim()}`;
  }
}
for (const text of ['Tom & Ann', 'Tom&nbsp;Ann', 'Maya &copy; 2026', 'write &amp; for &', 'A is &#65;']) {
  const xml = create().ele('Nm').txt(text).end({ headless: true, wellFormed: true });
  console.log(`${text} | ${xml} | ${readBack(xml)}`);
}
const careful = create().ele('Nm').txt('Maya &copy; 2026'.replaceAll('&', '&amp;')).end({ headless: true });
console.log(`escaped before: ${careful} | ${readBack(careful)}`);
console.log(create({ Nm: 'Maya &copy; 2026' }).end({ headless: true }));
JS
expected='Tom & Ann | <Nm>Tom &amp; Ann</Nm> | read as Tom & Ann
Tom&nbsp;Ann | <Nm>Tom&nbsp;Ann</Nm> | not read: Entity '\''nbsp'\'' not defined
Maya &copy; 2026 | <Nm>Maya &copy; 2026</Nm> | not read: Entity '\''copy'\'' not defined
write &amp; for & | <Nm>write &amp; for &amp;</Nm> | read as write & for &
A is &#65; | <Nm>A is &#65;</Nm> | read as A is A
escaped before: <Nm>Maya &amp;copy; 2026</Nm> | read as Maya &copy; 2026
<Nm>Maya &copy; 2026</Nm>'
diff <(echo "$expected") <(node check.js) || { echo 'xmlbuilder2 treats what looks like an entity differently now.' >&2; exit 1; }
echo "$expected"
