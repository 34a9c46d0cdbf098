import { Check, X } from 'lucide-react';
import { Logo } from '@/components/layout/logo';
import { Avatar } from '@/components/ui/avatar';
import { grantScopes, grantWord, type Scope } from '@/nouns/scopes';
import { ConsentForm } from './consent-form';

const mayNot = ['See or change your password, email address or API tokens', 'Let other applications in'];

/** Asks a signed-in person whether an application may act for them: who asks, what for, and where it leads. */
export function ConsentCard({
  user,
  parameters,
  request,
}: {
  user: { id: number; name: string; email: string };
  parameters: Record<string, string>;
  request: { application: string; redirectUri: string; scopes: Scope[] | null; allowedBefore: Scope[] };
}) {
  const { application, redirectUri, scopes, allowedBefore } = request;
  const allowing = <Check aria-hidden="true" className={`${mark} text-green-ink`} />;
  return (
    <main id="main" className="grid min-h-dvh content-center justify-items-center gap-6 page-gutter py-10">
      <Logo />
      <section className="grid w-full max-w-md gap-5 card p-5 sm:p-6">
        <div className="grid gap-3">
          <h1 className="break-words text-lg">{application} wants to use your Fanfare account</h1>
          <p className="flex min-w-0 items-center gap-2.5 text-sm">
            <Avatar name={user.name} seed={String(user.id)} className="size-7" />
            <span className="min-w-0">
              <span className="block font-medium">{user.name}</span>
              <span className="block break-all text-muted text-xs">{user.email}</span>
            </span>
          </p>
        </div>
        <div className="grid gap-4 border-line border-y py-4 text-sm">
          <Abilities title="It may" items={(scopes ?? grantScopes).map(grantWord)} icon={allowing} />
          {allowedBefore.length > 0 && (
            <Abilities title="You allowed before" items={allowedBefore.map(grantWord)} icon={allowing} />
          )}
          <Abilities
            title="It may not"
            items={mayNot}
            icon={<X aria-hidden="true" className={`${mark} text-red-ink`} />}
          />
        </div>
        <ConsentForm parameters={parameters} />
        <p className="text-muted text-xs">
          You go back to <span className="break-all font-medium text-ink">{new URL(redirectUri).host}</span>.
          We remember that you allowed it. You can disconnect it at any time under Settings, Connected
          applications.
        </p>
      </section>
    </main>
  );
}

const mark = 'mt-0.5 size-4 shrink-0';

function Abilities({ title, items, icon }: { title: string; items: string[]; icon: React.ReactNode }) {
  return (
    <div className="grid gap-2">
      <h2 className="text-muted text-xs">{title}</h2>
      <ul className="grid gap-2">
        {items.map((item) => (
          <li key={item} className="flex gap-2.5">
            {icon}
            {item}
          </li>
        ))}
      </ul>
    </div>
  );
}
