import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { ArcsGround } from '@/components/ui/arcs';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { TaskVignette, ViewsVignette } from './vignettes';

const idOf = (who: string) => `for-${who.toLowerCase().replace(' ', '-')}`;

type Audience = {
  who: string;
  promise: string;
  points: string[];
  link: { href: string; label: string };
  /** The ground the picture stands on. */
  ground: string;
  picture: ReactNode;
};

const answer = `{
  "ad": {
    "id": "6f1c2a9e-4b7d-4f0e-9a53-0d2f8c1e7b64",
    "title": "Summer Sale Campaign",
    "content": "Check out our summer collection with 50% off!",
    "media_url": "https://cdn.example.com/ads/summer-sale.jpg",
    "target_url": "https://example.com/summer"
  }
}`;

const audiencesOn = (server: string): Audience[] => [
  {
    who: 'Influencers',
    promise: 'Know what a post pays before you write it',
    points: [
      'Find campaigns that fit your networks, your place and what you care about.',
      'Every task shows its rules, its deadline and its reward; a refusal comes with a reason.',
      'Climb the leaderboard, see each amount from accepted to paid, and withdraw what is yours.',
    ],
    link: { href: '/campaigns', label: 'Find a campaign' },
    ground: 'bg-accent-soft dark:bg-accent-soft/50',
    picture: <TaskVignette />,
  },
  {
    who: 'Advertisers',
    promise: 'Spend the budget you set, to the last cent',
    points: [
      'Write an ad, see it as readers will, and learn how many views the budget buys.',
      'A budget of 1.00 at 0.05 a view pays for 20 views, even when a thousand arrive at once.',
      'Choose verified views and pay for nothing else: known bots and views reported twice are shown to you, not charged.',
    ],
    link: { href: '/sign-up?role=advertiser', label: 'Start advertising' },
    ground: 'bg-blue-soft dark:bg-blue-soft/50',
    picture: <ViewsVignette />,
  },
  {
    who: 'API clients',
    promise: 'Documented APIs, one platform behind them',
    points: [
      'Each API has an OpenAPI 3.1 description made from the code that answers.',
      'Tokens for people, applications for programs, safe retries, and errors that name the field.',
      'One script on your page serves an ad and counts it when it was really seen.',
    ],
    link: { href: '/docs', label: 'Read the API documentation' },
    ground: 'bg-amber-soft dark:bg-amber-soft/50',
    picture: <Call command={`curl ${server}/v1/ads/serve`} answer={answer} />,
  },
];

function Call({ command, answer }: { command: string; answer: string }) {
  return (
    <figure className="card text-sm shadow-float">
      <figcaption className="flex items-center justify-between gap-3 border-line border-b px-4 py-2.5 text-muted text-xs">
        <span>Ask for an ad</span>
        <span>Example</span>
      </figcaption>
      <pre className="whitespace-pre-wrap p-4 font-mono text-xs leading-5 [overflow-wrap:anywhere]">
        <code>
          <span className="text-accent-ink">{command}</span>
          {`\n\n${answer}`}
        </code>
      </pre>
    </figure>
  );
}

/** What Fanfare does for each kind of person, with a piece of it beside the words. */
export function Audiences({ server }: { server: string }) {
  return (
    <div className="mx-auto grid max-w-content gap-20 page-gutter py-16 lg:gap-24 lg:py-24">
      {audiencesOn(server).map((audience, index) => (
        <section
          key={audience.who}
          aria-labelledby={idOf(audience.who)}
          className="grid items-center gap-8 lg:grid-cols-2 lg:gap-16"
        >
          <div className={cn('grid gap-5', index % 2 === 1 && 'lg:order-2')}>
            <div className="grid gap-2">
              <p className="font-medium text-accent-ink text-sm">{audience.who}</p>
              <h2 id={idOf(audience.who)} className="text-xl sm:text-2xl">
                {audience.promise}
              </h2>
            </div>
            <ul className="grid max-w-prose gap-3 text-muted">
              {audience.points.map((point) => (
                <li key={point} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-3">
                  <svg aria-hidden="true" viewBox="0 0 16 16" fill="none" className="mt-1 size-4 text-accent">
                    <path
                      d="M3 13A10 10 0 0 1 13 3"
                      stroke="currentColor"
                      strokeWidth="2"
                      strokeLinecap="round"
                    />
                  </svg>
                  {point}
                </li>
              ))}
            </ul>
            <Link
              href={audience.link.href}
              className="group inline-flex w-fit items-center gap-1.5 rounded-chip py-1 font-medium text-accent-ink"
            >
              {audience.link.label}
              <ArrowRight
                aria-hidden="true"
                strokeWidth={1.75}
                className="size-4 transition-[translate] group-hover:translate-x-0.5"
              />
            </Link>
          </div>
          <div className={cn('relative min-w-0 overflow-hidden rounded-card p-4 sm:p-10', audience.ground)}>
            <ArcsGround className="text-ink/15" />
            <div className="relative">{audience.picture}</div>
          </div>
        </section>
      ))}
    </div>
  );
}
