import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { heightOf, keepOnMap, type MapView, moved, wholeWorld, zoomed } from './map-view';

const keys: Record<string, (view: MapView) => MapView> = {
  ArrowLeft: (view) => moved(view, -0.15, 0),
  ArrowRight: (view) => moved(view, 0.15, 0),
  ArrowUp: (view) => moved(view, 0, -0.15),
  ArrowDown: (view) => moved(view, 0, 0.15),
  '+': (view) => zoomed(view, 1.6),
  '=': (view) => zoomed(view, 1.6),
  '-': (view) => zoomed(view, 1 / 1.6),
  '0': () => wholeWorld,
};

/** How far a pointer may wander and still count as a press. */
const PRESS = 5;

/**
 * Lets a map be moved by dragging and by arrow keys, and zoomed by pinching, by double click, by the wheel with Ctrl or
 * Cmd held (so that pages still scroll) and by + and -. Spread `surface` on the map's frame.
 */
export function useMapView(start: MapView = wholeWorld) {
  const [view, setView] = useState(start);
  const [size, setSize] = useState(700);
  const frame = useRef<HTMLDivElement>(null);
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const dragged = useRef(0);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect.width || 700));
    observer.observe(element);
    function onWheel(event: WheelEvent) {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = element?.getBoundingClientRect();
      if (!box) return;
      const factor = Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.005));
      const at = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height] as const;
      setView((before) => zoomed(before, factor, ...at));
    }
    // React listens to the wheel passively, and a passive listener cannot keep the page from zooming.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', onWheel);
    };
  }, []);

  const shares = (event: { clientX: number; clientY: number }) => {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return { x: 0.5, y: 0.5 };
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    if (pointers.current.size === 0) dragged.current = 0;
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  function onPointerMove(event: PointerEvent) {
    const before = pointers.current.get(event.pointerId);
    const box = frame.current?.getBoundingClientRect();
    if (!before || !box) return;
    const now = { x: event.clientX, y: event.clientY };
    const others = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    pointers.current.set(event.pointerId, now);
    dragged.current += Math.hypot(now.x - before.x, now.y - before.y);
    if (dragged.current < PRESS) return;
    // Only now, since a captured pointer no longer presses the marker under it.
    frame.current?.setPointerCapture(event.pointerId);
    const other = others[0];
    if (!other) {
      setView((view) => moved(view, (before.x - now.x) / box.width, (before.y - now.y) / box.height));
      return;
    }
    const spread = (at: { x: number; y: number }) => Math.hypot(at.x - other.x, at.y - other.y) || 1;
    const middle = shares({ clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 });
    setView((view) => zoomed(view, spread(now) / spread(before), middle.x, middle.y));
  }

  const onPointerEnd = (event: PointerEvent) => pointers.current.delete(event.pointerId);

  function onKeyDown(event: KeyboardEvent) {
    const move = keys[event.key];
    if (!move || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    setView(move);
  }

  return {
    view,
    setView: (next: MapView) => setView(keepOnMap(next)),
    /** Zooms around a point of the frame, in shares of its sides: its middle unless told otherwise. */
    zoom: (factor: number, x = 0.5, y = 0.5) => setView((before) => zoomed(before, factor, x, y)),
    reset: () => setView(wholeWorld),
    /** Width of the frame in pixels. */
    size,
    /** Whether the last pointer was dragged, so that its click means nothing. */
    wasDragged: () => dragged.current >= PRESS,
    /** The point of the map under a pointer. */
    pointAt(event: { clientX: number; clientY: number }) {
      const at = shares(event);
      return { x: view.x + at.x * view.width, y: view.y + at.y * heightOf(view) };
    },
    surface: {
      ref: frame,
      tabIndex: 0,
      onKeyDown,
      onPointerDown,
      onPointerMove,
      onPointerUp: onPointerEnd,
      onPointerCancel: onPointerEnd,
      onPointerLeave: onPointerEnd,
      onDoubleClick(event: { clientX: number; clientY: number; preventDefault(): void }) {
        event.preventDefault();
        const at = shares(event);
        setView((before) => zoomed(before, 2, at.x, at.y));
      },
    },
  };
}
