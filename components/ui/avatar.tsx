import { cn } from './cn';

/** Pairs of hues that look well together and carry white letters. */
const huePairs = [
  [345, 310],
  [15, 345],
  [290, 250],
  [265, 300],
  [250, 215],
  [225, 190],
  [195, 165],
  [160, 195],
  [40, 15],
] as const;

/** The pair that belongs to an id, always the same one. */
function huesOf(seed: string): readonly [number, number] {
  let hash = 2166136261;
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return huePairs[((hash ^ (hash >>> 13)) >>> 0) % huePairs.length] ?? huePairs[0];
}

/** At most two letters: the first of the first and of the last word. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '');
  return letters.join('').toUpperCase() || '?';
}

/**
 * Somebody's picture. Without one, or until it is there, initials over an arc in two hues chosen by `seed` (an id).
 * The name beside it is the text.
 */
export function Avatar({
  name,
  seed,
  picture,
  className,
}: {
  name: string;
  seed: string;
  /** Where a picture of theirs is served. */
  picture?: string | null;
  className?: string;
}) {
  if (!picture) return <Drawn name={name} seed={seed} className={cn('size-8 shrink-0', className)} />;
  return (
    <span className={cn('relative block size-8 shrink-0 overflow-hidden rounded-full', className)}>
      <Drawn name={name} seed={seed} className="size-full" />
      {/* biome-ignore lint/performance/noImgElement: uploads are small already and served as they are */}
      <img
        src={picture}
        alt=""
        loading="lazy"
        decoding="async"
        className="absolute inset-0 size-full object-cover"
      />
    </span>
  );
}

function Drawn({ name, seed, className }: { name: string; seed: string; className: string }) {
  const [hue, turned] = huesOf(seed);
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={cn('rounded-full', className)}>
      <rect width="32" height="32" fill={`oklch(0.48 0.11 ${hue})`} />
      <path d="M-2 34a22 22 0 0 1 22-22" stroke={`oklch(0.56 0.13 ${turned})`} strokeWidth="8" fill="none" />
      <path d="M-2 34a36 36 0 0 1 36-36" stroke={`oklch(0.53 0.12 ${turned})`} strokeWidth="5" fill="none" />
      <text x="16" y="20.4" textAnchor="middle" fontSize="12" fontWeight="600" fill="#fff">
        {initialsOf(name)}
      </text>
    </svg>
  );
}
