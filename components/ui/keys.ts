/** What lies over the page and takes the keys. A toast calls itself a dialog too, but the page goes on under it. */
const overlay = '[role="dialog"]:not([data-toast]), [role="alertdialog"]:not([data-toast]), [role="menu"]';

/** Whether a single-key shortcut must be left alone: the person is typing, holds a modifier, or something is open. */
export function isBusyTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]'))
    return true;
  return document.querySelector(overlay) !== null;
}
