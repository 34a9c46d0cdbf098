import { Card } from '@/components/ui/card';
import { CodeBlock } from '@/components/ui/code-block';
import { EmbeddedAd } from './embedded-ad';

/** What a site or a program needs to show ads: the embed snippet and the two calls behind it. */
export function AdSnippets({ server, adId }: { server: string; adId: string }) {
  return (
    <Card
      title="Show ads on a page"
      description="Pages with this snippet show ads of all advertisers, yours among them; your ad runs without it. An ad counts once half of it was visible for a second."
    >
      <div className="grid gap-4">
        <CodeBlock
          title="Embed snippet"
          code={`<div data-fanfare-ad></div>\n<script async src="${server}/embed.js"></script>`}
        />
        <div className="grid gap-2">
          <p className="text-muted text-sm">
            To try a page, add <code className="font-mono text-ink text-xs">data-fanfare-test</code> to the
            element: it shows this sample and counts nothing.
          </p>
          <EmbeddedAd sample />
        </div>
        <CodeBlock
          title="The same with curl"
          code={`curl -i ${server}/v1/ads/serve\ncurl -X POST ${server}/v1/ads/${adId}/impression \\\n  -H "Ad-Impression-Token: <the token serve answered with>"`}
        />
      </div>
    </Card>
  );
}
