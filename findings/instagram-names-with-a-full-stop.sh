#!/usr/bin/env bash
# autolinker 4.1.5, which links mentions by the rules of a chosen network.
#
# Expected: with `mention: 'instagram'` the mention @maya.moves is found: Instagram's names have letters, digits, _ and
#   full stops, and a large part of its creators have a full stop in theirs.
# Seen: nothing is found for a name with a full stop, not even the part before it; names without one are. With 'tiktok'
#   and 'youtube' the full stop is part of the name.
# Why it matters: the brand that a post must mention, or the creator whom a brief names, is neither linked nor counted, and
#   nobody sees an error: the same code works for everybody who has no full stop. `mention: 'tiktok'` is right for
#   Instagram's names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent autolinker@4.1.5

cat > check.js <<'JS'
import Autolinker from 'autolinker';

for (const network of ['instagram', 'tiktok', 'youtube']) {
  const found = ['with @maya_moves today', 'with @maya.moves today', 'with @maya.moves.'].map((text) =>
    Autolinker.parse(text, { mention: network, urls: false }).map((match) => match.getMatchedText()).join() || 'nothing',
  );
  console.log(`${network}: ${found.join(', ')}`);
}
JS

expected='instagram: @maya_moves, nothing, nothing
tiktok: @maya_moves, @maya.moves, @maya.moves
youtube: @maya_moves, @maya.moves, @maya.moves'
diff <(echo "$expected") <(node check.js) || { echo 'autolinker finds these mentions in another way now.' >&2; exit 1; }
echo "$expected"
