#!/usr/bin/env bash
# linkifyjs 4.3.3 with linkify-plugin-hashtag 4.3.3, which finds hashtags in texts.
#
# Expected: a hashtag goes on as long as letters do, as networks link it. Letters of Indian and other scripts are written
#   with combining marks: the vowels in Hindi, Bengali, Tamil and Thai, the accents of a decomposed Latin text.
# Seen: the tag ends at the first such mark. #नमस्ते is found as #नमस, #বিজ্ঞাপন ("advertisement") as #ব, and what an
#   iPhone's or Mac's file system made of #Café, with a separate accent, as #Cafe. Tamil and Thai are cut
#   likewise. twitter-text 3.1.0 takes all of them whole.
# Why it matters: a required hashtag or a disclosure in Hindi or Bengali is "missing" although it is there, and the link
#   that is drawn leads to another tag. Letters without their marks are different words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent linkifyjs@4.3.3 linkify-plugin-hashtag@4.3.3 twitter-text@3.1.0

cat > check.js <<'JS'
import { find } from 'linkifyjs';
import 'linkify-plugin-hashtag';
import twitter from 'twitter-text';

for (const tag of ['#реклама', '#広告', '#नमस्ते', '#বিজ্ঞাপন', '#விளம்பரம்', '#ที่เที่ยว', 'Cafe\u0301'.replace(/^/, '#')]) {
  const [found] = find(`${tag} 1`, 'hashtag');
  const [other] = twitter.extractHashtags(`${tag} 1`);
  console.log(tag, 'found', found.value, found.value === tag ? 'whole' : 'cut', '| twitter-text', `#${other}` === tag ? 'whole' : 'cut');
}
JS

expected='#реклама found #реклама whole | twitter-text whole
#広告 found #広告 whole | twitter-text whole
#नमस्ते found #नमस cut | twitter-text whole
#বিজ্ঞাপন found #ব cut | twitter-text whole
#விளம்பரம் found #வ cut | twitter-text whole
#ที่เที่ยว found #ท cut | twitter-text whole
#Café found #Cafe cut | twitter-text whole'
diff <(echo "$expected") <(node check.js) || { echo 'linkifyjs finds these hashtags in another way now.' >&2; exit 1; }
echo "$expected"
