/** Facts for search engines about what the page shows. It is data and never runs. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c');
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose every "<" is escaped
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
  );
}
