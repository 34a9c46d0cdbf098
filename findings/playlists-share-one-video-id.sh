#!/usr/bin/env bash
# get-video-id 4.2.0, which finds the service and id of a video in its address.
#
# Expected: addresses that name a playlist or a channel rather than a video have a service and no id, as /playlist does.
# Seen: YouTube's own code for embedding a playlist, and the one for a channel's live stream, give an id: "videoseries" and
#   "live_stream". Both have eleven letters, as real ids have, so that no check of the form notices.
# Why it matters: posts are told apart by the ids of their videos. The first creator who hands in an embedded playlist has
#   handed in those of everybody else: theirs are refused as a post that was paid already, and a preview asks YouTube for a
#   picture of "videoseries". Both words have to be refused by name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent get-video-id@4.2.0

cat > check.js <<'JS'
import getVideoId from 'get-video-id';

const addresses = [
  'https://www.youtube.com/embed/dQw4w9WgXcQ',
  'https://www.youtube.com/playlist?list=PLaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'https://www.youtube.com/embed/videoseries?list=PLaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'https://www.youtube.com/embed/videoseries?list=PLbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
  'https://www.youtube.com/embed/live_stream?channel=UCaaaaaaaaaaaaaaaaaaaaaa',
];
for (const address of addresses) console.log(address.slice(24, 66), getVideoId(address).id);
JS

expected='embed/dQw4w9WgXcQ dQw4w9WgXcQ
playlist?list=PLaaaaaaaaaaaaaaaaaaaaaaaaaa undefined
embed/videoseries?list=PLaaaaaaaaaaaaaaaaa videoseries
embed/videoseries?list=PLbbbbbbbbbbbbbbbbb videoseries
embed/live_stream?channel=UCaaaaaaaaaaaaaa live_stream'
diff <(echo "$expected") <(node check.js) || { echo 'get-video-id finds other ids now.' >&2; exit 1; }
echo "$expected"
