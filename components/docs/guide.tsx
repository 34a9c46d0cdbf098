import type { ReactNode } from 'react';
import { CodeBlock } from '@/components/ui/code-block';
import { Link } from '@/components/ui/link';
import { fullTank } from '@/nouns/fuel';

function Part({
  id,
  title,
  code,
  children,
}: {
  id: string;
  title: string;
  code?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id} className="grid scroll-mt-20 items-start gap-x-8 gap-y-4 lg:grid-cols-2">
      <div className="grid gap-2">
        <h2 className="font-semibold text-lg">{title}</h2>
        <div className="grid max-w-prose gap-3 text-muted [&_code]:font-mono [&_code]:text-ink [&_code]:text-sm">
          {children}
        </div>
      </div>
      {code}
    </section>
  );
}

/** What holds for every operation: credentials, values, failures, repeats and limits. */
export function Guide({ server }: { server: string }) {
  return (
    <div className="grid gap-12">
      <Part
        id="authentication"
        title="Authentication"
        code={
          <CodeBlock
            title="A call with a token"
            code={`curl ${server}/v1/ads \\\n  -H "Authorization: Bearer $TOKEN"`}
          />
        }
      >
        <p>
          Make an API token under{' '}
          <Link href="/settings/tokens" className="text-ink underline underline-offset-4">
            Settings, API tokens
          </Link>
          . It is shown once and acts as you, with your role: an advertiser sees what belongs to their
          organisation, an administrator everything.
        </p>
        <p>
          A token can be limited to scopes such as <code>tasks:read</code> or <code>ads:write</code>; each
          operation names its own. What a token is not for answers 403 with{' '}
          <code>error="insufficient_scope"</code> in <code>WWW-Authenticate</code>. A token with{' '}
          <code>tokens:write</code> makes others for some of its scopes (<code>POST /v1/tokens</code>), which
          end with it, and rolls them and itself with an overlap (<code>POST /v1/tokens/{'{id}'}/roll</code>).
        </p>
        <p>
          Programs that act for influencers are registered as applications. They browse with their client id
          and secret, and act for people who let them through the usual OAuth 2 code flow at{' '}
          <code>/oauth/authorize</code> and <code>/oauth/token</code>. With <code>scope=campaigns:read</code>{' '}
          (more with spaces between) they ask for that alone, and people read it in words before they allow
          it; without <code>scope</code> they ask for everything that applications can do. A refresh may name
          fewer.
        </p>
      </Part>
      <Part
        id="values"
        title="Values"
        code={
          <CodeBlock
            title="Send values"
            code={`curl -X POST ${server}/v1/reports \\\n  -H "Authorization: Bearer $TOKEN" \\\n  -H 'Content-Type: application/json' \\\n  -d '{"reportable_id": "post-1", "reportable_type": "post", "reason": "Spam"}'`}
          />
        }
      >
        <p>
          Bodies are JSON. The Campaigns API also takes forms, multipart, and one <code>key=value</code> a
          line; its paths answer with and without the last slash.
        </p>
        <p>
          Amounts are numbers with at most six decimals and are never rounded on the way in. Moments are ISO
          8601 in UTC.
        </p>
      </Part>
      <Part
        id="failures"
        title="Failures"
        code={
          <CodeBlock
            title="Ads API, 400"
            code={JSON.stringify(
              {
                error: {
                  code: 'invalid',
                  message: 'Some values are missing or not valid.',
                  fields: { reason: 'is missing' },
                },
              },
              null,
              2,
            )}
          />
        }
      >
        <p>
          Each API has one envelope for everything that goes wrong: a code for programs, a message for people,
          and the fields that are to blame. The status says what kind it is: 401 nobody signed in, 403 not
          yours to do, 404 not there, 409 not in this state, 429 too often.
        </p>
        <p>
          Every answer has an <code>X-Request-Id</code>. Quote it when you ask for help, or look it up in the
          log of your calls (<code>GET /v1/api-log</code>).
        </p>
      </Part>
      <Part id="repeats" title="Repeats and limits">
        <p>
          Operations that make something take an <code>Idempotency-Key</code>: for a day, the same key with
          the same request gets the first answer again and changes nothing.
        </p>
        <p>
          Calls are limited by the minute. Over the limit the answer is 429 with <code>Retry-After</code> in
          seconds; 503 means busy, with the same header.
        </p>
      </Part>
      <Part id="fuel-and-points" title="FUEL and POINTS">
        <p>
          Geo-verified campaigns have two currencies of their own. FUEL is what sending a photo costs, so that
          nobody floods a campaign. Everybody starts with {fullTank}; a tank that holds less is filled up to{' '}
          {fullTank} every midnight UTC. Nobody buys it. When a photo is rejected for a reason that is not the
          witness's fault, its FUEL comes back.
        </p>
        <p>
          POINTS are what an accepted photo earns, as its campaign promises. They come out of the campaign's
          pool of rewards; once that is empty photos still count and earn nothing. POINTS cannot be spent,
          exchanged or withdrawn. <code>/my-balance</code> tells how many of both somebody has.
        </p>
      </Part>
    </div>
  );
}
