#!/usr/bin/env bash
# device-detector-js 3.0.3, a port of Matomo's device-detector, and the User-Agent of TikTok's own browser.
#
# Expected: what opens a link inside TikTok is named TikTok, as the same package names Instagram and Facebook.
# Seen: on Android it is "Baidu Spark", a desktop browser of Baidu: TikTok's web view says `Spark/1.5.4` of one of its
#   parts, and the list takes that word for the browser. On iPhones it is Mobile Safari.
# Why it matters: the share of views by app is what an advertiser buys by. TikTok is missing in that table, and a
#   desktop browser that hardly anybody has stands in it; who leaves out unlikely browsers as fraud throws real views
#   away. Look for musical_ly or BytedanceWebview before asking such a list.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-save --no-audit --no-fund --ignore-scripts --silent device-detector-js@3.0.3

cat > check.js <<'JS'
import DeviceDetector from 'device-detector-js';

const webView = 'AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.179 Mobile Safari/537.36';
const agents = {
  'TikTok, Android': `Mozilla/5.0 (Linux; Android 13; SM-A536B Build/TP1A.220624.014; wv) ${webView} musical_ly_2023405030 JsSdk/1.0 NetType/WIFI Channel/googleplay AppName/musical_ly app_version/34.5.3 ByteLocale/de-DE ByteFullLocale/de-DE Region/DE AppId/1233 Spark/1.5.4.5-bugfix AppVersion/34.5.3 BytedanceWebview/d8a21c6`,
  'TikTok, iPhone': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 musical_ly_34.5.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/de Region/DE WKWebView/1 RevealType/Dialog BytedanceWebview/d8a21c6',
  'Instagram, Android': `Mozilla/5.0 (Linux; Android 13; SM-A536B Build/TP1A.220624.014; wv) ${webView} Instagram 334.0.0.42.95 Android (33/13; 480dpi; 1080x2115; samsung; SM-A536B; a53x; s5e8825; de_DE; 607432445)`,
};
const detector = new (DeviceDetector.default ?? DeviceDetector)();
for (const [app, agent] of Object.entries(agents)) {
  const { client, device } = detector.parse(agent);
  console.log(`${app}: ${client.type} ${client.name} on a ${device.type}`);
}
JS

expected='TikTok, Android: browser Baidu Spark on a smartphone
TikTok, iPhone: browser Mobile Safari on a smartphone
Instagram, Android: mobile app Instagram App on a smartphone'
diff <(echo "$expected") <(node check.js) || { echo 'device-detector-js names these apps in another way now.' >&2; exit 1; }
echo "$expected"
