import { Link } from '@/components/ui/link';

/** The tags of a campaign; each leads to the others that carry it. */
export function CampaignTags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul aria-label="Tags" className="flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <li key={tag}>
          <Link
            href={`/watch?tag=${encodeURIComponent(tag)}`}
            className="inline-flex min-h-7 items-center rounded-full border border-line px-3 text-muted text-xs transition-colors hover:border-line-strong hover:text-ink pointer-coarse:min-h-11"
          >
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}
