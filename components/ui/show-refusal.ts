/**
 * Brings into view what was refused `within`, and puts the focus there: the first field that is marked, or else what is
 * said of the whole form, which may stand a screen above the button that sent it.
 */
export function showRefusal(within: HTMLElement | null): void {
  const shown =
    within?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input') ??
    within?.querySelector<HTMLElement>('[role="alert"]');
  if (!shown) return;
  shown.focus({ preventScroll: true });
  const { top, bottom } = shown.getBoundingClientRect();
  // Under the bar at the top, and above what sticks to the foot of a phone.
  if (top < 96 || bottom > window.innerHeight - 160) shown.scrollIntoView({ block: 'center' });
}
