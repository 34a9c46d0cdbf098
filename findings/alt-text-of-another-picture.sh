#!/usr/bin/env bash
# open-graph-scraper 6.12.0, which reads the Open Graph of a page, here from its HTML.
#
# Expected: by the protocol og:image:width, :height and :alt belong to the og:image before them. A post with a bare logo
#   first and then a mug, 1200 by 630 and described, has one picture without a size and one with.
# Seen: each kind of property is collected by itself and paired by its number: the logo is 1200 by 630 and "A mug", and the
#   mug has nothing. Of three pictures, of which the first and third are described, the second gets the third's words.
# Why it matters: previews are laid out and read aloud with facts of another picture, and "the largest picture" is the
#   wrong one. Pages that give every picture all its properties never show it. Read the tags in their order.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent open-graph-scraper@6.12.0

cat > check.js <<'JS'
import scrape from 'open-graph-scraper';

async function pictures(...tags) {
  const head = tags.map(([name, content]) => `<meta property="og:image${name}" content="${content}">`).join('');
  const { result } = await scrape({ html: `<!doctype html><html><head>${head}</head><body></body></html>` });
  for (const { url, width, height, alt } of result.ogImage) {
    console.log(url.slice(18), width ? `${width} x ${height}` : 'no size', alt ?? 'no words');
  }
}
const at = (name) => ['', `https://a.example/${name}`];
await pictures(at('logo.png'), at('mug.jpg'), [':width', 1200], [':height', 630], [':alt', 'A mug']);
await pictures(at('1.jpg'), [':alt', 'one'], at('2.jpg'), at('3.jpg'), [':alt', 'three']);
JS

expected='logo.png 1200 x 630 A mug
mug.jpg no size no words
1.jpg no size one
2.jpg no size three
3.jpg no size no words'
diff <(echo "$expected") <(node check.js) || { echo 'Properties of pictures are paired in another way now.' >&2; exit 1; }
echo "$expected"
