/** A piece of a file, which stands in it exactly once, and what a careless change makes of it. */
interface Edit {
  file: string;
  from: string;
  to: string;
}

export interface Fault {
  /** What somebody did. */
  name: string;
  edits: Edit[];
  /** The test that is red from then on, and its title. */
  test: { file: string; title: string };
}

const impressions = 'db/migrations/0003_counting_hits_at_once.sql';
const tables = 'db/migrations/0000_initial.sql';

/** Faults that people make in such platforms, each of which some test has to notice. */
export const faults: Fault[] = [
  {
    name: 'the spend of an ad is read, added to and written',
    edits: [
      { file: impressions, from: 'order by ad.id for no key update of ad skip locked', to: 'order by ad.id' },
      { file: impressions, from: 'order by ad.id for no key update of ad\n', to: 'order by ad.id\n' },
      {
        file: impressions,
        from: 'spent_budget = spent_budget + total.spend,',
        to: 'spent_budget = (select seen.spent_budget from ads seen where seen.id = total.id) + total.spend,',
      },
    ],
    test: {
      file: 'features/ads/impression-batch.test.ts',
      title: 'two instances that write at once spend a budget exactly',
    },
  },
  {
    name: 'seats are looked at and then taken',
    edits: [
      {
        file: 'features/participations/join.ts',
        from: 'const seat = await db().execute(sql`\n    update campaigns',
        to: `const free = await db().select({ id: campaigns.id }).from(campaigns).where(sql\`\${campaigns.id} = \${campaignId} and \${seatFree}\`);\n  if (free.length === 0) throw refusalOf("seat");\n  const seat = await db().execute(sql\`\n    update campaigns`,
      },
      {
        file: 'features/participations/join.ts',
        from: `where id = \${campaignId} and \${open} and \${seatFree}\n`,
        to: `where id = \${campaignId} and \${open}\n`,
      },
    ],
    test: {
      file: 'features/participations/join.test.ts',
      title: 'gives 10 seats to 10 of 300 who come at once',
    },
  },
  {
    name: 'seats are counted from the rows of those who joined',
    edits: [
      {
        file: 'features/participations/join.ts',
        from: `where id = \${campaignId} and \${open} and \${seatFree}\n`,
        to: `where id = \${campaignId} and \${open} and (select count(*) from participations taken where taken.campaign_id = \${campaignId} and taken.left_at is null) <= participants_limit\n`,
      },
    ],
    test: {
      file: 'features/participations/join.test.ts',
      title: 'gives 10 seats to 10 of 300 who come at once',
    },
  },
  {
    name: 'amounts of the ledger are floating-point numbers',
    edits: [
      {
        file: tables,
        from: '"account_id" bigint NOT NULL,\n\t"amount" numeric(20,6) NOT NULL,',
        to: '"account_id" bigint NOT NULL,\n\t"amount" double precision NOT NULL,',
      },
    ],
    test: {
      file: 'features/ledger/post.test.ts',
      title: 'amounts are decimal: tenths that make nothing balance',
    },
  },
  {
    name: 'a reference may be posted twice',
    edits: [
      {
        file: tables,
        from: ',\n\tCONSTRAINT "ledger_transactions_reference_key" UNIQUE("reference")',
        to: '',
      },
      {
        file: 'features/ledger/post.ts',
        from: '      on conflict (reference) do nothing\n',
        to: '',
      },
    ],
    test: {
      file: 'features/ledger/post.test.ts',
      title: 'a reference is posted once, however many post it at once',
    },
  },
  {
    name: 'commits are answered before they are on the disk',
    edits: [
      {
        file: 'db/client.ts',
        from: "application_name: 'fanfare', ",
        to: "application_name: 'fanfare', synchronous_commit: 'off', ",
      },
    ],
    test: { file: 'db/durable.test.ts', title: 'what is answered is on the disk, whichever pool wrote it' },
  },
  {
    name: 'a database that may lose acknowledged writes is taken',
    edits: [
      {
        file: 'scripts/database.ts',
        from: "['fsync', 'synchronous_commit', 'full_page_writes']",
        to: "['fsync', 'full_page_writes']",
      },
    ],
    test: { file: 'scripts/database.test.ts', title: 'names every setting that could lose money' },
  },
  {
    name: 'an ad is changed whoever owns it',
    edits: [
      {
        file: 'features/ads/reads/ads.ts',
        from: "if (ad.userId !== user.id && !ours) throw new Failure('forbidden', 'This ad belongs to someone else.');\n",
        to: 'void ours;\n',
      },
    ],
    test: { file: 'features/ads/ads.test.ts', title: 'who may do what' },
  },
  {
    name: 'a payout is taken back whoever asked for it',
    edits: [
      {
        file: 'features/payouts/cancel.ts',
        from: 'and(withId(id), eq(payouts.userId, user.id))',
        to: 'and(withId(id), eq(payouts.userId, payouts.userId))',
      },
    ],
    test: {
      file: 'features/payouts/payouts.test.ts',
      title: "is for administrators, and one's own request alone",
    },
  },
  {
    name: 'a PATCH writes whatever keys it brings',
    edits: [
      { file: 'nouns/fields/ads.ts', from: '  .partial()\n', to: '  .partial()\n  .loose()\n' },
      { file: 'features/ads/update.ts', from: '.set({\n', to: '.set({\n      ...changes,\n' },
    ],
    test: {
      file: 'features/ads/ads.test.ts',
      title: 'what the platform decides is ignored, alone or mixed in',
    },
  },
  {
    name: 'a session that is over goes on',
    edits: [
      {
        file: 'auth/sessions.ts',
        from: '        gt(sessions.expiresAt, sql`now()`),\n        ne(users.status',
        to: '        ne(users.status',
      },
    ],
    test: { file: 'features/users/sessions.test.ts', title: 'end when their time is over' },
  },
  {
    name: 'a cookie is believed by its signature alone',
    edits: [
      {
        file: 'auth/sessions.ts',
        from: "    .innerJoin(users, eq(users.id, sessions.userId))\n    .where(\n      and(\n        eq(sessions.id, sql.placeholder('sessionId')),\n        eq(sessions.userId, sql.placeholder('userId')),\n        gt(sessions.expiresAt, sql`now()`),\n",
        to: "    .rightJoin(users, eq(users.id, sessions.userId))\n    .where(\n      and(\n        eq(users.id, sql.placeholder('userId')),\n",
      },
    ],
    test: { file: 'features/users/accounts.test.ts', title: 'end everywhere at once' },
  },
  {
    name: 'X-Forwarded-For is believed whoever sent it',
    edits: [
      {
        file: 'scripts/server/address.ts',
        from: 'path[Math.max(0, path.length - 1 - hops)]',
        to: 'path[0]',
      },
    ],
    test: { file: 'scripts/server/address.test.ts', title: 'is the socket, whatever the client claims' },
  },
  {
    name: 'forms of other sites are taken',
    edits: [
      {
        file: 'scripts/server/forms.ts',
        from: 'if (!origin || !isOwnOrigin({ origin, host, forwardedHost: [forwarded].flat()[0] })) {',
        to: 'void [isOwnOrigin, host, forwarded];\n  if (!origin) {',
      },
    ],
    test: { file: 'scripts/server/forms.test.ts', title: 'needs an Origin of ours' },
  },
  {
    name: 'what people write is shown as it was written',
    edits: [
      {
        file: 'lib/html.ts',
        from: 'const pieces = sanitizeHtml(marked, allowed).split(MARK);',
        to: 'const pieces = marked.split(MARK);',
      },
    ],
    test: {
      file: 'lib/html.test.ts',
      title: 'lets links lead to the web only, without handing on our reputation',
    },
  },
  {
    name: 'a path with its last slash is led to the one without',
    edits: [
      {
        file: 'scripts/server/operations.ts',
        from: '    return async (request, response) => {\n      const handler',
        to: "    if (path.endsWith('/'))\n      return async (_request, response) => void response.writeHead(308, { location: plainly(path) }).end();\n    return async (request, response) => {\n      const handler",
      },
    ],
    test: {
      file: 'scripts/server/operations.test.ts',
      title: 'answer alike with their last slash and without',
    },
  },
  {
    name: 'addresses that are not percent-encoded well go on to Next',
    edits: [
      {
        file: 'scripts/server/refuse.ts',
        from: "  if (!isWellFormed(url)) return new Failure('malformed', 'The address is not valid.');\n",
        to: '  void [isWellFormed, url];\n',
      },
    ],
    test: { file: 'scripts/server/refuse.test.ts', title: 'are refused ahead of everything' },
  },
  {
    name: 'a body is read however long it is',
    edits: [
      {
        file: 'contracts/request.ts',
        from: "if (Number(request.headers.get('content-length')) > maximum) throw tooLarge(maximum);",
        to: '',
      },
      { file: 'contracts/request.ts', from: 'if (size > maximum) throw tooLarge(maximum);', to: '' },
    ],
    test: {
      file: 'contracts/files.test.ts',
      title: 'cuts off a body of 50 MB while it streams, whatever it claims',
    },
  },
  {
    name: 'a database that is away lets everybody sign in',
    edits: [
      {
        file: 'auth/limits.ts',
        from: 'if (!(cause instanceof RateLimiterRes)) throw cause;',
        to: 'if (!(cause instanceof RateLimiterRes)) return undefined;',
      },
    ],
    test: { file: 'auth/limits.test.ts', title: 'let nobody guess while they cannot be read' },
  },
];
