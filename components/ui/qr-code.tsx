import { qrPath } from '@/lib/qr';

/** A text to scan, dark on white in every theme, with the quiet edge that readers need. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = qrPath(text);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shapeRendering="crispEdges"
      className="size-40 shrink-0 rounded-md bg-white print:size-32"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
