/*
 * Fanfare ads on any page:
 *
 *   <div data-fanfare-ad></div>
 *   <script async src="https://your-fanfare.example/embed.js"></script>
 *
 * Each marked element gets one ad. Its impression is posted once half of the ad has been on screen for one
 * second. Texts are inserted as text and addresses only if they are http(s), so an ad can never run code.
 */
(() => {
  const server = new URL(document.currentScript.src).origin;
  const visibleShare = 0.5;
  const visibleMs = 1000;

  const style = `
    :host { display: block; font: 14px/1.5 system-ui, sans-serif; color-scheme: light dark; }
    a { display: grid; grid-template-columns: auto 1fr; gap: 12px; padding: 12px; max-width: 480px;
      border: 1px solid light-dark(#e4e4e7, #3f3f46); border-radius: 12px; text-decoration: none;
      background: light-dark(#fff, #18181b); color: light-dark(#27272a, #f4f4f5); }
    a:focus-visible { outline: 2px solid #c026a3; outline-offset: 2px; }
    img, video { width: 96px; height: 96px; border-radius: 8px; object-fit: cover; }
    .text { min-width: 0; grid-column: 2; overflow-wrap: anywhere; }
    .alone { grid-column: 1 / -1; }
    strong { display: block; font-weight: 600; }
    small { font-size: 12px; color: light-dark(#52525b, #a1a1aa); }`;

  const safeUrl = (text) => {
    if (!text || !URL.canParse(text)) return null;
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  };

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const media = (url) => {
    const video = /\.(mp4|webm)$/i.test(new URL(url).pathname);
    const made = video
      ? element('video', { src: url, muted: true, loop: true, autoplay: true, playsInline: true })
      : element('img', { src: url, alt: '', loading: 'lazy' });
    made.addEventListener('error', () => made.remove());
    return made;
  };

  const render = (slot, ad) => {
    const target = safeUrl(ad.target_url);
    const picture = safeUrl(ad.media_url);
    const text = element(
      'span',
      { className: picture ? 'text' : 'text alone' },
      element('small', { textContent: 'Advertisement' }),
      element('strong', { textContent: ad.title }),
      element('span', { textContent: ad.content }),
    );
    const link = element('a', { rel: 'sponsored noopener noreferrer', target: '_blank' }, text);
    if (target) link.href = target;
    if (picture) link.prepend(media(picture));
    const root = slot.attachShadow({ mode: 'open' });
    root.append(element('style', { textContent: style }), link);
    return link;
  };

  const report = (ad, token) =>
    fetch(`${server}/v1/ads/${encodeURIComponent(ad.id)}/impression`, {
      method: 'POST',
      credentials: 'omit',
      keepalive: true,
      headers: token ? { 'Ad-Impression-Token': token } : {},
    });

  /** Calls `seen` once the link was visible enough, without a break, in a page that was itself visible. */
  const whenSeen = (link, seen) => {
    let timer;
    let onScreen = false;
    const update = () => {
      clearTimeout(timer);
      if (!onScreen || document.visibilityState !== 'visible') return;
      timer = setTimeout(() => {
        observer.disconnect();
        document.removeEventListener('visibilitychange', update);
        seen();
      }, visibleMs);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        onScreen = (entries.at(-1)?.intersectionRatio ?? 0) >= visibleShare;
        update();
      },
      { threshold: [0, visibleShare] },
    );
    document.addEventListener('visibilitychange', update);
    observer.observe(link);
  };

  const fill = async (slot) => {
    const response = await fetch(`${server}/v1/ads/serve`, { credentials: 'omit' });
    if (!response.ok) return;
    const { ad } = await response.json();
    if (!ad) return;
    const link = render(slot, ad);
    whenSeen(link, () => report(ad, response.headers.get('Ad-Impression-Token')));
  };

  const start = () => {
    for (const slot of document.querySelectorAll('[data-fanfare-ad]:not([data-fanfare-filled])')) {
      slot.setAttribute('data-fanfare-filled', '');
      // A page must not break because an ad could not be had; the empty slot is the visible result.
      fill(slot).catch((error) => console.warn('Fanfare: no ad could be shown.', error));
    }
  };

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
