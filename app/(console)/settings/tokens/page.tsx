import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { curlFor } from '@/components/tokens/curl';
import { NewToken } from '@/components/tokens/new-token';
import { TokenTable } from '@/components/tokens/token-table';
import { ButtonLink } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { SettingsTabs } from '@/components/users/settings/settings-tabs';
import { scopesFor } from '@/contracts/scope-choice';
import { listTokens, tokenActivity } from '@/features/tokens';
import { appUrl } from '@/lib/env';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'API tokens' };

export default async function TokensPage() {
  const user = await requirePageUser();
  const [tokens, activity] = await Promise.all([listTokens(user), tokenActivity(user)]);
  const path = user.role === 'advertiser' ? '/v1/ads' : '/v1/tokens';
  return (
    <div className="grid gap-6">
      <PageHeader
        title="API tokens"
        purpose="Let your own programs act as you. A token is shown once, when it is made."
        action={
          <>
            <ButtonLink href={addresses.calls}>Log of calls</ButtonLink>
            <NewToken origin={appUrl()} path={path} offered={scopesFor(user.role)} />
          </>
        }
      />
      <SettingsTabs current="/settings/tokens" />
      {tokens.length === 0 ? (
        <EmptyState title="No tokens yet">
          Make one, copy it into your program, and send it as Authorization: Bearer.
        </EmptyState>
      ) : (
        <TokenTable tokens={tokens} activity={activity} now={new Date()} origin={appUrl()} path={path} />
      )}
      <CodeBlock title="Example call" code={curlFor(appUrl(), path, 'YOUR_TOKEN')} />
    </div>
  );
}
