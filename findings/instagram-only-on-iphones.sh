#!/usr/bin/env bash
# detect-browser 5.3.0, and the User-Agents of Instagram and Facebook.
#
# Expected: its list has names for both apps, and both apps say their name on every phone.
# Seen: they are found on iPhones only. On Android the rule for Chromium's web view comes first in the list and answers
#   "chromium-webview", which all apps share.
# Why it matters: "views inside Instagram" becomes "views inside Instagram on iPhones". Where four of five phones are
#   Androids the app seems to bring next to nothing, and the figure moves with the share of iPhones rather than with the
#   campaign. Test for Instagram and FBAN/FB_IAB first, and ask the list for the rest.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent detect-browser@5.3.0

cat > check.js <<'JS'
import { parseUserAgent } from 'detect-browser';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';
const android = 'Mozilla/5.0 (Linux; Android 13; SM-A536B Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/125.0.6422.165 Mobile Safari/537.36';
const agents = {
  'Instagram, iPhone': `${iphone} Instagram 334.0.0.24.90 (iPhone14,5; iOS 17_5; de_DE; de; scale=3.00; 1170x2532; 607432445)`,
  'Instagram, Android': `${android} Instagram 334.0.0.42.95 Android (33/13; 480dpi; 1080x2115; samsung; SM-A536B; a53x; s5e8825; de_DE; 607432445)`,
  'Facebook, iPhone': `${iphone} [FBAN/FBIOS;FBAV/468.0.0.36.70;FBBV/606060606;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5;FBSS/3;FBID/phone;FBLC/de_DE;FBOP/5]`,
  'Facebook, Android': `${android} [FB_IAB/FB4A;FBAV/468.0.0.50.79;IABMV/1;]`,
};
for (const [app, agent] of Object.entries(agents)) console.log(`${app}: ${parseUserAgent(agent).name}`);
JS

expected='Instagram, iPhone: instagram
Instagram, Android: chromium-webview
Facebook, iPhone: facebook
Facebook, Android: chromium-webview'
diff <(echo "$expected") <(node check.js) || { echo 'detect-browser names these apps in another way now.' >&2; exit 1; }
echo "$expected"
