import type { Metadata } from 'next';
import { LegalFrame, LegalPageText } from '@/components/legal/legal-page';
import { askedLegalText } from '../legal-text';

export const metadata: Metadata = { title: 'Terms' };

/** What holds until an administrator publishes terms of their own. */
const terms = [
  {
    title: 'Your account',
    text: 'You are at least 18 years old, use your own name and address, and keep your password and API tokens to yourself. What is done with them counts as done by you.',
  },
  {
    title: 'What you publish',
    text: 'You own it or may use it, it says what it advertises, and it follows the rules of the network it appears on. Anybody signed in can report it, and administrators may take it down or suspend an account, with the reason.',
  },
  {
    title: 'Getting paid',
    text: 'A task is paid once its post is accepted, in the amount and currency its campaign promised when you joined, and with the bonuses it was given. Every amount is kept in a ledger that you can follow line by line.',
  },
  {
    title: 'Paying',
    text: 'Advertisers owe what their campaigns accepted and what their ads spent, never more for an ad than its budget and the last view. Invoices name the period and each line.',
  },
  {
    title: 'Your data',
    text: 'Sex, birth date, country and interests are used to match campaigns and are shown to others only as totals. Passwords are kept as hashes; the platform sets a session cookie, a theme cookie and nothing of others.',
  },
];

export default async function TermsPage({ searchParams }: PageProps<'/terms'>) {
  const shown = await askedLegalText('terms', await searchParams);
  if (shown) return <LegalPageText shown={shown} />;
  return (
    <LegalFrame title="Terms" purpose="What you agree to when you open an account, in plain words.">
      {terms.map(({ title, text }) => (
        <section key={title} className="grid gap-1.5">
          <h2 className="font-semibold text-base">{title}</h2>
          <p className="max-w-prose text-muted">{text}</p>
        </section>
      ))}
    </LegalFrame>
  );
}
