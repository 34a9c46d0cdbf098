import { CodeBlock } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { curlFor } from './curl';

/** A token that was made just now, to be copied, and a call that tries it. */
export function TokenSecret({ secret, origin, path }: { secret: string; origin: string; path: string }) {
  return (
    <div className="grid gap-4">
      <div className="flex items-center gap-2 rounded-control border border-line bg-sunken py-1 pr-1 pl-3">
        <code className="min-w-0 flex-1 break-all font-mono text-xs" data-token="">
          {secret}
        </code>
        <CopyButton text={secret} label="Copy token" />
      </div>
      <CodeBlock title="Try it" code={curlFor(origin, path, secret)} />
    </div>
  );
}
