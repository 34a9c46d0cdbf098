// Runs in pages whose scripts wait: see late-scripts.ts.
{
  const FETCH_AFTER_MS = 1000;
  const START_AFTER_MS = 5000;
  const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'input', 'click', 'submit'];
  const waiting = () => document.querySelectorAll('script[type="text/plain"]:not([nomodule])');

  // Safari has no idle callback.
  const whenIdle = window.requestIdleCallback ?? setTimeout;

  const run = () => {
    for (const script of waiting()) {
      const running = script.cloneNode();
      running.removeAttribute('type');
      script.replaceWith(running);
    }
  };

  const start = () => {
    for (const sign of signs) removeEventListener(sign, use, true);
    run();
    if (document.readyState === 'complete') return;
    // The rest of a page that is still arriving.
    const arriving = new MutationObserver(run);
    arriving.observe(document, { childList: true, subtree: true });
    addEventListener('load', () => arriving.disconnect());
  };

  const use = ({ type, movementX, movementY }) => {
    // Under a pointer that rests, browsers make up a move that moves nothing.
    if (type !== 'pointermove' || movementX || movementY) start();
  };

  /** Whether React has taken the element over. */
  const isLive = (element) => Object.keys(element).some((key) => key.startsWith('__reactProps'));

  const onceLive = (element, press) => {
    // Taken over is not at work yet: that is when nothing is left to do.
    const look = () => (isLive(element) ? whenIdle(press) : element.isConnected && setTimeout(look, 50));
    // React may take over what is pressed while the event passes, and then has done its work.
    setTimeout(() => isLive(element) || look());
  };

  const keepClick = ({ target }) => {
    const button = target.closest?.('button[type=button]:not([popovertarget])');
    if (button && !isLive(button)) onceLive(button, () => button.click());
  };

  const keepSubmit = (event) => {
    const { target: form, submitter } = event;
    if (form.hasAttribute('action') || isLive(form)) return;
    event.preventDefault();
    onceLive(form, () => form.requestSubmit(submitter));
  };

  const entered = new Map();

  const enterAgain = (control) => {
    const { value, checked } = entered.get(control);
    entered.delete(control);
    if (control.type === 'checkbox' || control.type === 'radio') {
      control.checked = !checked;
      return control.click();
    }
    // React hears of what differs from what it has seen, which is what goes through the element's own setter.
    control.value = '';
    Reflect.set(Object.getPrototypeOf(control), 'value', value, control);
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  };

  const keepEntry = ({ target: control }) => {
    if (!entered.has(control)) {
      if (!control.matches?.('input:not([type=file]), select, textarea') || isLive(control)) return;
      onceLive(control, () => enterAgain(control));
    }
    entered.set(control, { value: control.value, checked: control.checked });
  };

  const fetchAhead = ([next, ...others]) => {
    if (!next) return;
    const link = Object.assign(document.createElement('link'), {
      rel: 'prefetch',
      as: 'script',
      href: next.src,
    });
    document.head.append(link);
    whenIdle(() => fetchAhead(others));
  };

  for (const sign of signs) addEventListener(sign, use, { capture: true, passive: true });
  addEventListener('click', keepClick, true);
  addEventListener('submit', keepSubmit, true);
  addEventListener('input', keepEntry, true);
  addEventListener('fanfare:start', start, { once: true });
  addEventListener('load', () => {
    setTimeout(() => whenIdle(() => fetchAhead([...waiting()])), FETCH_AFTER_MS);
    setTimeout(() => whenIdle(start), START_AFTER_MS);
  });
}
