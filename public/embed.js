/*
 * Fanfare ads on any page:
 *
 *   <div data-fanfare-ad></div>
 *   <script async src="https://your-fanfare.example/embed.js"></script>
 *
 * Each marked element gets one ad. Its impression is posted once half of the ad could be seen for one second
 * without a break: on screen, large enough, not hidden, faded or covered. Where a browser says that an ad in a
 * frame of another site may be hidden there, the impression goes without its token, and ads that pay for verified
 * views only are not charged. A press leads over the server, which counts it and goes on to the ad's page. With `data-fanfare-test` beside `data-fanfare-ad` an element shows a sample: nothing is
 * asked of the server, and nothing is counted. Texts are inserted as text and addresses only if they are http(s), so an ad can never
 * run code. The page's style may set `--fanfare-font` to the typeface its ads are in.
 */
(() => {
  const script = document.currentScript;
  const server = script ? new URL(script.src).origin : location.origin;
  const visibleShare = 0.5;
  const visibleMs = 1000;
  const lookEveryMs = 200;
  /** Pixels on screen below which nobody can read an ad. */
  const leastSize = { width: 80, height: 30 };
  const leastOpacity = 0.1;
  /** Pixels of blur above which nobody can read an ad. */
  const mostBlur = 4;

  const style = `
    :host { display: block; font: 14px/1.5 var(--fanfare-font, system-ui, sans-serif); }
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

  /** `click` is where a press goes first, to be counted; it leads on to the ad's own address. */
  const render = (slot, ad, advertiser, click) => {
    const target = safeUrl(ad.target_url) && (click ?? ad.target_url);
    const picture = safeUrl(ad.media_url);
    const text = element(
      'span',
      { className: picture ? 'text' : 'text alone' },
      element('small', { textContent: advertiser ? `Advertisement by ${advertiser}` : 'Advertisement' }),
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

  const pathOf = (ad) => `${server}/v1/ads/${encodeURIComponent(ad.id)}`;

  const report = (ad, token) =>
    fetch(`${pathOf(ad)}/impression`, {
      method: 'POST',
      credentials: 'omit',
      keepalive: true,
      headers: token ? { 'Ad-Impression-Token': token } : {},
    });

  /** The element around another one, out of its shadow tree too. */
  const around = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;

  function* ancestry(node) {
    for (let at = node; at; at = around(at)) yield at;
  }

  /** How much of an element shines through by its own styles, from 0 to 1. */
  const opacityOf = (node) => {
    const style = getComputedStyle(node);
    const filters = [...style.filter.matchAll(/(opacity|brightness|contrast|blur)\(([\d.e-]+)(%|px)?\)/g)];
    return filters.reduce((product, [, kind, value, unit]) => {
      if (kind === 'blur') return value > mostBlur ? 0 : product;
      const part = value / (unit ? 100 : 1);
      if (kind === 'opacity') return product * part;
      return part < leastOpacity ? 0 : product;
    }, +style.opacity);
  };

  /** Whether an element is turned away with a back that nothing is painted on, such as the hidden side of a card. */
  const isTurnedAway = (node) => {
    if (getComputedStyle(node).backfaceVisibility !== 'hidden') return false;
    let turned = new DOMMatrix();
    for (const each of ancestry(node)) {
      turned = new DOMMatrix(getComputedStyle(each).transform).multiply(turned);
    }
    return turned.m33 < 0;
  };

  /** Whether part of an element may be cut away: what a mask leaves, nobody but the browser knows. */
  const isMasked = (node) => {
    const { maskImage, webkitMaskImage } = getComputedStyle(node);
    return ![undefined, '', 'none'].includes(maskImage ?? webkitMaskImage);
  };

  /** How opaque a computed colour is: the fourth part of `rgba()`, or what follows a slash. */
  const alphaOf = (colour) => {
    const [, value, percent] = /(?:^rgba\(.*,|\/) *([\d.e-]+)(%?)\)$/.exec(colour) ?? ['', 1, ''];
    return value / (percent ? 100 : 1);
  };

  const pictures = new Set(['IMG', 'VIDEO', 'CANVAS', 'IFRAME', 'OBJECT', 'EMBED']);

  /** Whether nothing shines through an element at a point of the screen. */
  const isOpaque = (node, x, y) => {
    // What an element of the page's own making draws inside itself is not told; it was laid over the ad.
    if (node.localName.includes('-') && !node.shadowRoot) return true;
    const box = node.getBoundingClientRect();
    const inside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    // What is hit outside its own box is the backdrop of a dialog.
    const style = getComputedStyle(node, inside ? null : '::backdrop');
    const paints =
      alphaOf(style.backgroundColor) > 0.9 ||
      style.backgroundImage !== 'none' ||
      (inside && pictures.has(node.tagName));
    if (!paints) return false;
    let opacity = 1;
    for (const each of ancestry(node)) opacity *= opacityOf(each);
    return opacity > 0.9;
  };

  /** Whether something opaque lies over more than half of what is on screen of an element. */
  const isCovered = (node) => {
    const own = new Set(ancestry(node));
    const box = node.getBoundingClientRect();
    const view = node.ownerDocument.defaultView;
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, view.innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, view.innerHeight)];
    let covered = 0;
    for (const across of [0.2, 0.5, 0.8]) {
      for (const down of [0.2, 0.5, 0.8]) {
        const [x, y] = [left + (right - left) * across, top + (bottom - top) * down];
        for (const hit of node.ownerDocument.elementsFromPoint(x, y)) {
          if (own.has(hit) || node.contains(hit)) break;
          if (isOpaque(hit, x, y)) {
            covered++;
            break;
          }
        }
      }
    }
    return covered > 4;
  };

  /** An element and the frames around it, as far out as its page may look. */
  const nesting = (node) => {
    const frame = node.ownerDocument.defaultView.frameElement;
    return frame ? [node, ...nesting(frame)] : [node];
  };

  /** Whether there are frames further out, of a site whose pages it may not look at. */
  const isForeign = (outermost) => {
    const view = outermost.ownerDocument.defaultView;
    return view.parent !== view;
  };

  const neverPainted = () => performance.getEntriesByName('first-contentful-paint').length === 0;

  /**
   * Whether people can see an element that is on screen: `yes`, `no`, or `unknown` under a mask, and in a frame of
   * another site that the browser says may be hidden. Its saying so alone means little: it also does for an opacity of .99.
   * `vouched` is the browser's word, undefined where it gives none.
   */
  const visibility = (node, vouched) => {
    const box = node.getBoundingClientRect();
    if (box.width < leastSize.width || box.height < leastSize.height) return 'no';
    const nested = nesting(node);
    // Of masks the browser says nothing.
    const surely = nested.some((each) => [...ancestry(each)].some(isMasked)) ? 'unknown' : 'yes';
    if (vouched) return surely;
    const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
    let opacity = 1;
    for (const each of nested) {
      if (each.checkVisibility && !each.checkVisibility(options)) return 'no';
      for (const holder of ancestry(each)) {
        opacity *= opacityOf(holder);
        if (isTurnedAway(holder)) return 'no';
      }
      if (opacity < leastOpacity || isCovered(each)) return 'no';
    }
    if (vouched === undefined || !isForeign(nested.at(-1))) return surely;
    return neverPainted() ? 'no' : 'unknown';
  };

  /**
   * Calls `seen` once people could see the element for long enough without a break, in a page that was itself
   * visible; with `unknown` when that was not certain for all the time.
   */
  const whenSeen = (node, seen) => {
    let timer;
    let onScreen = false;
    let vouched;
    let since;
    let certain;
    const stop = () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
    const look = () => {
      clearTimeout(timer);
      const shown = onScreen && document.visibilityState === 'visible';
      const found = shown ? visibility(node, vouched) : 'no';
      const now = performance.now();
      if (found === 'no') since = undefined;
      else if (since === undefined) [since, certain] = [now, found];
      else if (found === 'unknown') certain = found;
      if (since !== undefined && now - since >= visibleMs) {
        stop();
        seen(certain);
      } else if (shown) timer = setTimeout(look, lookEveryMs);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        onScreen = last.intersectionRatio >= visibleShare;
        vouched = last.isVisible;
        look();
      },
      { threshold: [0, visibleShare], trackVisibility: true, delay: 100 },
    );
    document.addEventListener('visibilitychange', look);
    observer.observe(node);
  };

  const sample = {
    title: 'This is a sample',
    content: 'Nothing is counted and nobody pays. Remove data-fanfare-test to show ads.',
  };

  const fill = async (slot) => {
    if (slot.hasAttribute('data-fanfare-test')) return void render(slot, sample, 'a sample advertiser');
    const response = await fetch(`${server}/v1/ads/serve`, { credentials: 'omit' });
    if (!response.ok) return;
    const { ad } = await response.json();
    if (!ad) return;
    const token = response.headers.get('Ad-Impression-Token');
    const advertiser = decodeURIComponent(response.headers.get('Ad-Advertiser') ?? '');
    const link = render(slot, ad, advertiser, `${pathOf(ad)}/click?token=${encodeURIComponent(token ?? '')}`);
    slot.setAttribute('data-fanfare-filled', ad.id);
    whenSeen(link, (certain) => report(ad, certain === 'yes' ? token : null));
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
