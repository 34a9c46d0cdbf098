#!/usr/bin/env bash
# twitter-text 3.1.0, X's own rules for hashtags.
#
# Expected: `#ad#sponsored` has two hashtags, or at least the first. linkifyjs 4.3.3 finds both, autolinker 4.1.5 one.
# Seen: none. A tag that touches the # of another is not a tag, and the second one touches the letters before it. So is
#   a tag right behind a letter, while `#ad@brand` is one.
# Why it matters: "#ad" stands in such a post for whoever searches the text, and on the network it links nowhere and its
#   search does not find it. A check for disclosure by indexOf or by another library passes what the platform shows as
#   plain words. Three libraries give three answers for one text: ask the network's own, and ask authors for spaces.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent twitter-text@3.1.0 linkifyjs@4.3.3 linkify-plugin-hashtag@4.3.3 autolinker@4.1.5

cat > check.js <<'JS'
import Autolinker from 'autolinker';
import { find } from 'linkifyjs';
import 'linkify-plugin-hashtag';
import twitter from 'twitter-text';

for (const text of ['#ad #sponsored', '#ad#sponsored', 'New shoes#ad', '#ad@brand']) {
  const own = twitter.extractHashtags(text).map((tag) => `#${tag}`);
  const one = find(text, 'hashtag').map(({ value }) => value);
  const two = Autolinker.parse(text, { hashtag: 'twitter', email: false, urls: false }).map((match) => match.getMatchedText());
  console.log(`${text}: twitter-text [${own}], linkifyjs [${one}], autolinker [${two}]`);
}
JS

expected='#ad #sponsored: twitter-text [#ad,#sponsored], linkifyjs [#ad,#sponsored], autolinker [#ad,#sponsored]
#ad#sponsored: twitter-text [], linkifyjs [#ad,#sponsored], autolinker [#ad]
New shoes#ad: twitter-text [], linkifyjs [#ad], autolinker []
#ad@brand: twitter-text [#ad], linkifyjs [#ad], autolinker [#ad]'
diff <(echo "$expected") <(node check.js) || { echo 'The libraries find other hashtags now.' >&2; exit 1; }
echo "$expected"
