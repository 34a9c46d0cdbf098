#!/usr/bin/env bash
# pdfkit 0.20.2, which writes PDF and PDF/A with their metadata (XMP).
#
# Expected: title, author and subject of a file stand in its metadata as that text, whatever signs they have: & becomes
#   &amp;, as in every other XML.
# Seen: they are put into the XML as they are. With `Tom & Ann` or `R<D` as the author the metadata is no XML, the file is
#   written without an error, and still marked PDF/A-3b there. Letters such as ü and 東 come out right.
# Why it matters: the author of an invoice is a company, and many are called Sohn & Co. PDF/A asks for metadata that is read,
#   and whoever looks for the XML of Factur-X finds it by that. Escaping beforehand does not help, since the same text stands
#   in the file's other description: leave the author out there, and say it by `appendXML()`, escaped.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent pdfkit@0.20.2 libxml2-wasm@0.7.2 geist@1.9.2 --legacy-peer-deps

cat > check.js <<'JS'
import { XmlDocument } from 'libxml2-wasm';
import PDFDocument from 'pdfkit';

const font = 'node_modules/geist/dist/fonts/geist-sans/Geist-Regular.ttf';

async function metadata(info, more) {
  const document = new PDFDocument({ subset: 'PDF/A-3b', pdfVersion: '1.7', font, info: { Title: 'Invoice', ...info } });
  if (more) document.appendXML(more);
  document.text('Invoice');
  document.end();
  const parts = [];
  for await (const part of document) parts.push(part);
  return /<x:xmpmeta[^]*<\/x:xmpmeta>/.exec(Buffer.concat(parts).toString())[0];
}
function readBack(xml) {
  try {
    const document = XmlDocument.fromString(xml);
    const creator = document.get('//dc:creator', { dc: 'http://purl.org/dc/elements/1.1/' });
    return `read as ${creator.content.trim()}`;
  } catch {
    return 'no XML';
  }
}
for (const Author of ['Ann', 'Tom & Ann', 'R<D', 'Müller 東']) {
  const xml = await metadata({ Author });
  console.log(`${Author} | ${/part>3</.test(xml) ? 'marked 3' : 'unmarked'} | ${readBack(xml)}`);
}
const own = `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:creator><rdf:Seq><rdf:li>Tom &amp; Ann</rdf:li></rdf:Seq></dc:creator></rdf:Description>`;
console.log(`said by appendXML | ${readBack(await metadata({}, own))}`);
JS
expected='Ann | marked 3 | read as Ann
Tom & Ann | marked 3 | no XML
R<D | marked 3 | no XML
Müller 東 | marked 3 | read as Müller 東
said by appendXML | read as Tom & Ann'
diff <(echo "$expected") <(node check.js) || { echo 'pdfkit writes the author into the metadata differently now.' >&2; exit 1; }
echo "$expected"
