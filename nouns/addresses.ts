type Id = number | string;

/**
 * Where everything is: the paths of pages and pictures, as links, notifications, mails and answers name them.
 * `absoluteUrl` (`lib/links.ts`) makes URLs of them.
 */
export const addresses = {
  /** A campaign, as everybody sees it. */
  campaign: (id: Id) => `/campaigns/${id}`,
  /** The card that others show for a link to a campaign. */
  campaignCard: (id: Id) => `/art/campaign/${id}/card.png`,
  /** What we draw for a campaign that has no picture of its own. */
  campaignPicture: (id: Id, picture: 'logo' | 'post') => `/art/campaign/${id}/${picture}.svg`,
  /** A campaign, for those who run it. */
  campaignDesk: (id: Id) => `/advertiser/campaigns/${id}`,
  campaignEditor: (id: Id) => `/advertiser/campaigns/${id}/edit`,

  watchCampaign: (id: Id) => `/watch/${encodeURIComponent(id)}`,
  watchDesk: (id: Id) => `/watch/${encodeURIComponent(id)}/manage`,
  watchEditor: (id: Id) => `/watch/${encodeURIComponent(id)}/edit`,
  /** Where a witness sends a photo. */
  watchCamera: (id: Id) => `/watch/${encodeURIComponent(id)}/submit`,
  watchPicture: (id: Id, picture: 'banner' | 'poster') => `/art/watch/${id}/${picture}.svg`,
  /** The signed statement about a photo, and the page that checks it. */
  proof: (photo: Id) => `/proof/${photo}`,
  verification: (photo: Id) => `/verify/${photo}`,

  /** A task, for who does it. */
  task: (id: Id) => `/tasks/${id}`,
  ad: (id: Id) => `/ads/${id}`,
  /** Where a press on an ad goes first. */
  adClick: (id: Id) => `/v1/ads/${id}/click`,
  adEditor: (id: Id) => `/ads/${id}/edit`,
  invoice: (id: Id) => `/invoices/${id}`,
  invoicePdf: (id: Id) => `/invoices/${id}/pdf`,
  /** In a format that programs read. */
  electronicInvoice: (id: Id, format: string) => `/invoices/${id}/electronic/${format}`,
  creditNotePdf: (id: Id) => `/invoices/credit-notes/${id}/pdf`,
  electronicCreditNote: (id: Id, format: string) => `/invoices/credit-notes/${id}/electronic/${format}`,
  /** A pay run, for those whose campaigns it paid for. */
  payRun: (id: Id) => `/advertiser/payments/${id}`,
  /** Where events are sent, with what was sent there. */
  webhookEndpoint: (id: Id) => `/settings/webhooks/${id}`,
  /** An organisation that pays for campaigns, as everybody sees it. */
  advertiser: (id: Id) => `/advertisers/${id}`,
  person: (username: string) => `/people/${encodeURIComponent(username)}`,
  file: (name: string) => `/files/${name}`,

  /** What an organisation paid ahead. */
  prepaid: '/invoices/prepaid',
  earnings: '/earnings',
  payouts: '/earnings/payouts',
  signIn: '/sign-in',
  password: '/settings/password',
  sessions: '/settings/sessions',
  twoStep: '/settings/two-step',
  /** A person's own data: a copy of it, and the end of the account. */
  ownData: '/settings/data',
  /** The copy, for whoever has the ticket to it. */
  ownDataFile: '/settings/data/file',
  webhookEndpoints: '/settings/webhooks',
  /** Where an organisation keeps its billing details. */
  organisation: '/settings/organisation',
  tokens: '/settings/tokens',
  /** What tokens and applications called; of one token if it is said. */
  calls: '/settings/tokens/log',
  callsOf: (token: Id) => `/settings/tokens/log?token=${token}`,
  team: '/advertiser/team',
  /** A task in the queue of those who review it, under a tab other than the first if one is said. */
  review: (task: Id, tab?: string) => `/advertiser/review?${tab ? `status=${tab}&` : ''}item=${task}`,
  /** Where the links of mails lead. */
  invitation: (token: string) => `/join?token=${encodeURIComponent(token)}`,
  unsubscribe: (token: string) => `/unsubscribe?token=${encodeURIComponent(token)}`,
  unsubscribeAtOnce: (token: string) => `/unsubscribe/once?token=${encodeURIComponent(token)}`,

  /** The same things, for administrators. */
  admin: {
    ad: (id: Id) => `/admin/ads/${id}`,
    advertiser: (id: Id) => `/admin/advertisers/${id}`,
    prepaid: (advertiser: Id) => `/admin/advertisers/${advertiser}/prepaid`,
    application: (id: Id) => `/admin/applications/${id}`,
    company: '/admin/company',
    invoice: (id: Id) => `/admin/invoices/${id}`,
    network: (id: Id) => `/admin/networks?status=all&item=${id}`,
    payout: (id: Id) => `/admin/payouts?status=all&q=${id}`,
    payRun: (id: Id) => `/admin/payments/${id}`,
    payoutBatches: '/admin/payouts/batches',
    payoutBatch: (id: Id) => `/admin/payouts/batches/${id}`,
    /** Money that came in, and what of it waits for a person. */
    receipts: '/admin/receipts',
    rate: (currency: Id) => `/admin/rates/${currency}`,
    task: (id: Id) => `/admin/tasks?status=all&item=${id}`,
    /** A task that waits for a decision. */
    appeal: (id: Id) => `/admin/tasks?status=appeals&item=${id}`,
    toReview: (id: Id) => `/admin/tasks?item=${id}`,
    user: (id: Id) => `/admin/users/${id}`,
  },
};

/** Where people of each role begin; `/dashboard` leads each of them there. */
export const homes = { influencer: '/dashboard', advertiser: '/advertiser', admin: '/admin' } as const;
