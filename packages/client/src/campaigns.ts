// The Campaigns API. Made from its OpenAPI document by `npm run client`; changes go there.
import { type CallOptions, type Client, call, type KeylessOptions } from './call.js';
import { byLast, byPage, byPageIn } from './pages.js';

export interface AppCampaign {
  id: number;
  type: "standard" | "influencer";
  name: string;
  tagline: string;
  /** HTML of a small allow-list. */
  description: string;
  image_logo: string;
  image_post: string;
  hashtags: string[];
  date_end: DateParts;
  networks: ("instagram" | "facebook" | "twitter" | "tiktok" | "youtube")[];
  currency: string;
  tasks: {
    /** Hours from joining to the deadline. */
    time: number;
    time_type: "hours";
    bonus: {
      active: boolean;
      promo_reach: number;
      promo_engagement_rate: number;
      promo_best_post: number;
    };
    minimum_reward: number;
  };
  tasks_featured: boolean;
  tasks_leaderboard: boolean;
}

export interface AppTask {
  id: number;
  type: string;
  title: string;
  description: string;
  requirements: string;
  deadline: string;
  status: "pending" | "under_review" | "accepted" | "rejected" | "paid";
  /** Amounts the campaign offers on top, in its currency. */
  bonus: {
    reach: number;
    engagement_rate: number;
    best_post: number;
  };
  payments: {
    /** The campaign's minimum reward when the task was made. */
    minimum: number;
    post: number;
    total: number;
  };
  info: {
    title: string;
    /** HTML. */
    content: string;
  };
  campaign: {
    id: number;
    type: "standard" | "influencer";
    name: string;
    tagline: string;
    /** HTML of a small allow-list. */
    description: string;
    image_logo: string;
    image_post: string;
    hashtags: string[];
    date_end: DateParts;
    networks: ("instagram" | "facebook" | "twitter" | "tiktok" | "youtube")[];
    currency: string;
    date_end_text: string;
  };
  post_url?: string | null;
  reject_reason?: string | null;
  /** What `requirements` is made of; [] where only a text was written. */
  requirement_items?: Requirement[];
  /** The items that the rejection or the request for changes names, by id; 0 is the post as a whole. */
  named_items?: number[];
  /** The words of the post, as its author gave them. */
  caption?: string;
  /**
   * What could be told of each item, and of the post itself, when it was sent, and of `handle` whenever
   * a profile of its author came or went since; `look` is for people.
   */
  item_checks?: {
    item: number | "network" | "handle" | "date";
    outcome: "met" | "not_met" | "look";
    reason: string;
  }[];
  /** What its author said of the items that had been named. */
  item_answers?: {
    item: number;
    text: string;
  }[];
  /** Until when a task under review is decided on. */
  review_until?: string | null;
  /** What is to be changed of what was sent, while it was not sent again. */
  changes_requested?: string | null;
  /** Until when the rejection may be appealed; its money stays reserved. */
  appeal_until?: string | null;
  /** How the last appeal ended; `open` while nobody has decided. */
  appeal?: "open" | "overturned" | "upheld" | "withdrawn" | "reopened" | null;
  /** Before when an accepted post is not paid. */
  held_until?: string | null;
  /** Until when bonuses may still be awarded. */
  bonus_until?: string | null;
}

export interface Campaign {
  id: number;
  type: "standard" | "influencer";
  name: string;
  tagline: string;
  /** HTML of a small allow-list. */
  description: string;
  image_logo: string;
  image_post: string;
  hashtags: string[];
  date_end: DateParts;
  networks: ("instagram" | "facebook" | "twitter" | "tiktok" | "youtube")[];
  currency: string;
  tasks: {
    /** Hours from joining to the deadline. */
    time: number;
    time_type: "hours";
    bonus: {
      active: boolean;
      promo_reach: number;
      promo_engagement_rate: number;
      promo_best_post: number;
    };
    minimum_reward: number;
  };
  /** Open tasks of a featured campaign. */
  tasks_featured: {
    id: number;
    title: string;
  }[];
  /** The first ten places, when the campaign has a board. */
  tasks_leaderboard: LeaderboardRow[];
  publisher: {
    /** Per network of the campaign: an accepted profile of this kind is there; {} without a user. */
    social_users_available: Record<string, boolean>;
    /** Per network of the campaign: an accepted profile of this kind is there; {} without a user. */
    social_pages_available: Record<string, boolean>;
    /** Per network of the campaign: an accepted profile of this kind is there; {} without a user. */
    social_walls_available: Record<string, boolean>;
    /** Per network of the campaign: an accepted profile of this kind is there; {} without a user. */
    social_channels_available: Record<string, boolean>;
    /** Per network of the campaign: an accepted profile of this kind is there; {} without a user. */
    social_extras_available: Record<string, boolean>;
  };
  status?: "draft" | "pending" | "active" | "paused" | "completed" | "cancelled";
  advertiser_id?: number;
  categories?: {
    id: number;
    name: string;
  }[];
  /** Where influencers must live to join; without it, everywhere. */
  countries?: {
    id: number;
    code: string;
    name: string;
  }[];
  attachment?: string | null;
  budget?: number | null;
  participants_limit?: number | null;
  participants_count?: number;
  featured?: boolean;
  leaderboard?: boolean;
  requirement_items?: Requirement[];
  review?: {
    /** Days a post waits for review at most. */
    days: number;
    /** What becomes of it then. */
    end: "accept" | "escalate";
    /** Hours after the deadline until a task without a post expires. */
    grace_hours: number;
    /** Days between an acceptance and its payment at least. */
    hold_days: number;
    /** Who pays then: its people, or the platform every week. */
    paying: "by_hand" | "weekly";
  };
  bonuses_later?: {
    /** Days after an acceptance in which bonuses may still be awarded. */
    days: number;
    /** From which figures on which bonus is proposed; without steps people judge. */
    rules: {
      reach: {
        from: number;
        pays: number;
      }[];
      engagement_rate: {
        from: number;
        pays: number;
      }[];
    };
  };
  date_start?: string;
  pre_registered_at?: string | null;
  post_registered_at?: string | null;
}

export interface Cover {
  /** maximum_limit and prepaid together. */
  cover: number;
  maximum_limit: number;
  /** What was paid ahead and has not been used. */
  prepaid: number;
  /** What was spent and is not paid: on invoices, and not invoiced yet. */
  owed: number;
  /** What running campaigns, participants and active ads may still cost. */
  reserved: number;
  /** cover less owed and reserved; below 0 when the limit was lowered meanwhile. */
  free: number;
  currency: string;
  /** The creditor reference (ISO 11649) of a transfer that pays ahead. */
  top_up_reference?: string;
}

export interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

export interface Done {
  status: "success";
  message: string;
}

export interface Invoice {
  id: number;
  /** What is to be paid, tax included. */
  amount: number;
  currency: string;
  /** The day of issue. */
  date: string;
  status: "pending" | "paid" | "overdue" | "cancelled";
  number?: string;
  due_date?: string;
  date_from?: string;
  date_to?: string;
  paid_at?: string | null;
  /** Before tax. */
  net?: number;
  /** What of the amount is tax. */
  tax?: number;
  /** What credit notes took back of the amount. */
  credited?: number;
  /** What of it is still to be paid. */
  open?: number;
}

export interface LeaderboardRow {
  user_id: number;
  username: string;
  /** 100 for each completed task. */
  score: number;
  /** From 1; equal scores share a rank. */
  rank: number;
  /** Accepted or paid. */
  completed_tasks: number;
}

export interface Network {
  /** The `network_id` of `/api/network/status/`. */
  id: number;
  user_id: number;
  username: string;
  network_type: "instagram" | "facebook" | "twitter" | "tiktok" | "youtube";
  /** The name on the network. */
  network_id: string;
  network_url: string;
  kind: "user" | "page" | "wall" | "channel" | "extra";
  followers: number | null;
  category: string | null;
  status: "pending" | "accepted" | "rejected";
  reason: string | null;
  created_at: string;
  reviewed_at: string | null;
}

export interface Notification {
  id: number;
  type: "campaign" | "task" | "payment" | "network" | "security" | "system";
  message: string;
  /** A path of the platform that the message is about. */
  link: string | null;
  read: boolean;
  created_at: string;
}

export interface PayRun {
  status: "success";
  /** Null of a dry run, and where there was nothing to look at. */
  run_id: number | null;
  paid: {
    currency: string;
    amount: number;
    task_id: number;
    user_id: number;
  }[];
  left_out: {
    task_id: number;
    reason: "not_found" | "already_paid" | "appealed" | "taken_back" | "not_accepted" | "banned" | "held";
    held_until?: string;
  }[];
  /** What was paid in all, by currency. */
  totals: {
    currency: string;
    amount: number;
  }[];
  /** Accepted tasks of the campaign beyond the 200 that one run takes: run it again. */
  remaining: number;
}

export interface Payout {
  id: number;
  user_id: number;
  username: string;
  amount: number;
  currency: string;
  method: string;
  status: "requested" | "approved" | "sent" | "failed" | "cancelled";
  reason: string | null;
  created_at: string;
  sent_at: string | null;
}

export interface PostActionCampaignJoinRequest {
  campaign_id: number;
}

export interface PostActionCampaignJoinResponse {
  status: "success";
  message: string;
  task_id?: number;
}

export interface PostActionNetworkApprovalRequest {
  network_type: "instagram" | "facebook" | "twitter" | "tiktok" | "youtube";
  network_id: string;
  network_url: string;
  kind?: "user" | "page" | "wall" | "channel" | "extra";
  followers?: number;
  category?: string;
}

export interface PostActionNetworkApprovalResponse {
  status: "success";
  message: string;
  approval_id?: number;
}

export interface PostActionNotificationReadRequest {
  notification_id?: number;
}

export interface PostActionPayoutCancelRequest {
  payout_id: number;
}

export type PostActionPayoutMethodAddRequest = {
  kind: "sepa";
  /** Whose account it is, as the bank knows them. */
  name: string;
  iban: string;
  /** May be left out: the bank is known by the IBAN. */
  bic?: string;
  street?: string;
  building?: string;
  postcode?: string;
  town: string;
  /** Of the address: two letters (ISO 3166-1). */
  country: string;
} | {
  kind: "bank";
  /** Whose account it is, as the bank knows them. */
  name: string;
  account: string;
  /** Routing number, sort code or BIC; not needed with an IBAN. */
  routing?: string;
  bank?: string;
  /** Of the bank: two letters (ISO 3166-1). */
  country: string;
} | {
  kind: "paypal";
  email: string;
} | {
  kind: "other";
  /** How and where to send it, in words. */
  text: string;
};

export interface PostActionPayoutMethodAddResponse {
  status: "success";
  message: string;
  method_id: number;
}

export interface PostActionPayoutMethodRemoveRequest {
  method_id: number;
}

export interface PostActionPayoutRequest {
  amount: number;
  currency?: string;
  /** Where the money goes, in your words; or `method_id`. */
  method?: string;
  /** One of your saved payout methods. */
  method_id?: number;
}

export interface PostActionPayoutResponse {
  status: "success";
  message: string;
  payout_id: number;
}

export interface PostActionTaskAppealRequest {
  task_id: number;
  /** Why the rejection is wrong. Both sides read it. */
  statement: string;
}

export interface PostActionTaskCompleteRequest {
  task_id: number;
  post_url: string;
  screenshots?: string | string[];
  /**
   * The words of the post. Hashtags, mentions, links and labels among `requirement_items` are checked
   * in them; what came of it refuses nothing and goes to the reviewer. Where there are such items and
   * no words, the post is never accepted automatically.
   */
  caption?: string;
  /** What you did about the requirements in `named_items`, by their number, when the post is sent again. */
  answers?: {
    item: number;
    text: string;
  }[];
}

export interface PostActionTaskCompleteResponse {
  status: "success";
  message: string;
  payment: number;
}

export interface PostActionTaskLeaveRequest {
  task_id: number;
}

export interface PostAdvertiserCheckRequest {
  email: string;
}

export interface PostAdvertiserCheckResponse {
  id: number;
  message: string;
}

export interface PostAdvertiserCoverRequest {
  advertiser_id: number;
}

export interface PostAdvertiserCreateRequest {
  name: string;
  email: string;
  currency?: string;
  maximum_limit?: number;
}

export interface PostAdvertiserCreateResponse {
  status: "success";
  advertiser_id: number;
  message: string;
}

export interface PostAdvertiserCreditNoteCreateRequest {
  invoice_id: number;
  /** Tax included. This or `whole`. */
  amount?: number;
  /** Everything that is left of the invoice. */
  whole?: boolean;
  reason: "bad_traffic" | "clawback" | "mistake";
  /** What the credit note says beside the reason. */
  note?: string;
}

export interface PostAdvertiserCreditNoteCreateResponse {
  status: "success";
  message: string;
  credit_note_id: number;
  number: string;
  amount: number;
  /** What of the amount is tax. */
  tax: number;
  /** What of it had been paid, and is paid ahead now. */
  to_prepaid: number;
  currency: string;
}

export interface PostAdvertiserInvoiceCreateRequest {
  advertiser_id: number;
  date_from: string;
  date_to: string;
}

export interface PostAdvertiserInvoiceCreateResponse {
  status: "success";
  message: string;
  invoice_id: number;
  number: string;
}

export interface PostAdvertiserInvoicePaymentRequest {
  invoice_id: number;
}

export interface PostAdvertiserInvoicePaymentResponse {
  invoice_id: number;
  number: string;
  status: "pending" | "paid" | "overdue" | "cancelled";
  amount: number;
  /** What of it is still to be paid. */
  open: number;
  transfers: {
    line_id: number;
    amount: number;
    date: string | null;
  }[];
  /** What of it was credited. */
  credit_notes?: {
    credit_note_id: number;
    number: string;
    /** Tax included. */
    amount: number;
    reason: "bad_traffic" | "clawback" | "mistake";
    /** What it says beside the reason. */
    note?: string;
    /** The day of issue. */
    date: string;
  }[];
  currency: string;
  /** The creditor reference (ISO 11649) that a transfer names. */
  reference: string;
  /** How it is paid, line by line, as the invoice says it. */
  instructions: string[];
  /** What banking apps read of its QR code (EPC069-12): open invoices in euros, to an IBAN in SEPA. */
  epc_code: string | null;
}

export interface PostAdvertiserInvoiceStatusRequest {
  invoice_id: number;
  status: "paid" | "cancelled";
}

export interface PostAdvertiserInvoicesRequest {
  advertiser_id: number;
  invoice_status?: "pending" | "paid" | "overdue" | "cancelled";
  date_from?: string;
  date_to?: string;
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostAdvertiserInvoicesResponse {
  invoices: Invoice[];
}

export interface PostAdvertiserMaximumLimitRequest {
  advertiser_id: number;
}

export interface PostAdvertiserMaximumLimitResponse {
  maximum_limit: number;
  currency: string;
}

export interface PostAdvertiserStatsFinancialRequest {
  date_from?: string;
  date_to?: string;
  advertiser_id: number;
}

export interface PostAdvertiserStatsFinancialResponse {
  total_spent: number;
  total_campaigns: number;
  average_cpm: number;
  currency: string;
}

export interface PostAdvertiserTopUpRequest {
  advertiser_id: number;
  /** More than 0, in the currency of the advertiser. */
  amount: number;
  /** What the bank calls the transfer. */
  reference: string;
  /** The day the bank counts it from; today unless given. */
  value_date?: string;
  note?: string;
}

export interface PostAdvertiserTopUpResponse {
  status: "success";
  message: string;
  top_up_id: number;
  prepaid: number;
  currency: string;
}

export interface PostCampaignCreateRequest {
  advertiser_id: number;
  name: string;
  tagline: string;
  /** HTML; only a small allow-list of it is kept. */
  description: string;
  hashtags: string[];
  networks: ("instagram" | "facebook" | "twitter" | "tiktok" | "youtube")[];
  /** Names, in any case, or ids. */
  categories: string[];
  /** ISO 8601; without an offset UTC, a bare day means its last second. */
  date_end: string;
  currency: string;
  type?: "standard" | "influencer";
  image_logo?: string;
  image_post?: string;
  attachment?: string;
  /**
   * Where influencers must live: names, two-letter codes or ids; [] is everywhere, as is leaving it out
   * of a new campaign.
   */
  countries?: string[];
  /**
   * What a post needs, as items that are checked and decided on one by one: the whole list, as
   * campaigns show it. Its hashtags are those of `hashtags`, beside the ones given there.
   * `requirements` of tasks is made of it.
   */
  requirement_items?: {
    kind: "hashtag";
    value: string;
  } | {
    kind: "mention";
    value: string;
  } | {
    kind: "link";
    value: string;
  } | {
    kind: "disclosure";
    value: string;
  } | {
    kind: "media";
    value: "photo" | "carousel" | "video" | "short" | "story";
  } | {
    kind: "posts";
    value: number;
  } | {
    kind: "keep_live";
    value: number;
  } | {
    kind: "text";
    value: string;
  }[];
  date_start?: string;
  budget?: number;
  participants_limit?: number;
  featured?: boolean;
  leaderboard?: boolean;
  settings?: {
    post_rate?: number;
    has_bonus?: boolean;
    promo_reach_bonus?: number;
    promo_engagement_rate_bonus?: number;
    promo_best_post_bonus?: number;
    /** Days after an acceptance in which bonuses may still be awarded: none unless said otherwise. */
    bonus_days?: number;
    /** Steps such as `{"reach": [{"from": 10000, "pays": 5}]}`: figures propose bonuses by them. */
    bonus_rules?: {
      reach?: {
        from: number;
        pays: number;
      }[];
      engagement_rate?: {
        from: number;
        pays: number;
      }[];
    };
    maximum_task_complete_hours?: number;
    /** Hours after the deadline until a task without a post expires: 24 unless said otherwise. */
    grace_hours?: number;
    /** Days a post waits for review at most: 5 unless said otherwise. */
    review_days?: number;
    /**
     * What becomes of it then: `accept` accepts it without bonuses unless people have to look, as where
     * an item check says `not_met` or words were asked for and not given, `escalate` leaves it to
     * administrators.
     */
    review_end?: "accept" | "escalate";
    /** Days between an acceptance and its payment at least: none unless said otherwise. */
    hold_days?: number;
    /** `by_hand` until somebody pays, or `weekly`: every Monday whatever is not held. */
    paying?: "by_hand" | "weekly";
  };
}

export interface PostCampaignCreateResponse {
  status: "success";
  message: string;
  campaign_id: number;
}

export interface PostCampaignGetRequest {
  campaign_id: number;
}

export interface PostCampaignPostRegisterRequest {
  campaign_id: number;
}

export interface PostCampaignPreRegisterRequest {
  campaign_id: number;
}

export interface PostCampaignSettingsRequest {
  campaign_id: number;
  settings: {
    post_rate?: number;
    has_bonus?: boolean;
    promo_reach_bonus?: number;
    promo_engagement_rate_bonus?: number;
    promo_best_post_bonus?: number;
    /** Days after an acceptance in which bonuses may still be awarded: none unless said otherwise. */
    bonus_days?: number;
    /** Steps such as `{"reach": [{"from": 10000, "pays": 5}]}`: figures propose bonuses by them. */
    bonus_rules?: {
      reach?: {
        from: number;
        pays: number;
      }[];
      engagement_rate?: {
        from: number;
        pays: number;
      }[];
    };
    maximum_task_complete_hours?: number;
    /** Hours after the deadline until a task without a post expires: 24 unless said otherwise. */
    grace_hours?: number;
    /** Days a post waits for review at most: 5 unless said otherwise. */
    review_days?: number;
    /**
     * What becomes of it then: `accept` accepts it without bonuses unless people have to look, as where
     * an item check says `not_met` or words were asked for and not given, `escalate` leaves it to
     * administrators.
     */
    review_end?: "accept" | "escalate";
    /** Days between an acceptance and its payment at least: none unless said otherwise. */
    hold_days?: number;
    /** `by_hand` until somebody pays, or `weekly`: every Monday whatever is not held. */
    paying?: "by_hand" | "weekly";
  };
}

export interface PostCampaignStatsCostsRequest {
  campaign_id: number;
}

export interface PostCampaignStatsCostsResponse {
  total_spent: number;
  average_cpm: number;
  currency: string;
}

export interface PostCampaignStatsNetworksRequest {
  campaign_id: number;
}

export interface PostCampaignStatusRequest {
  campaign_id: number;
  status: "draft" | "pending" | "active" | "paused" | "completed" | "cancelled";
}

export interface PostCampaignUpdateRequest {
  campaign_id: number;
  name?: string;
  tagline?: string;
  /** HTML; only a small allow-list of it is kept. */
  description?: string;
  hashtags?: string[];
  networks?: ("instagram" | "facebook" | "twitter" | "tiktok" | "youtube")[];
  /** Names, in any case, or ids. */
  categories?: string[];
  /** ISO 8601; without an offset UTC, a bare day means its last second. */
  date_end?: string;
  currency?: string;
  type?: "standard" | "influencer";
  image_logo?: string;
  image_post?: string;
  attachment?: string;
  /**
   * Where influencers must live: names, two-letter codes or ids; [] is everywhere, as is leaving it out
   * of a new campaign.
   */
  countries?: string[];
  /**
   * What a post needs, as items that are checked and decided on one by one: the whole list, as
   * campaigns show it. Its hashtags are those of `hashtags`, beside the ones given there.
   * `requirements` of tasks is made of it.
   */
  requirement_items?: {
    kind: "hashtag";
    value: string;
  } | {
    kind: "mention";
    value: string;
  } | {
    kind: "link";
    value: string;
  } | {
    kind: "disclosure";
    value: string;
  } | {
    kind: "media";
    value: "photo" | "carousel" | "video" | "short" | "story";
  } | {
    kind: "posts";
    value: number;
  } | {
    kind: "keep_live";
    value: number;
  } | {
    kind: "text";
    value: string;
  }[];
  date_start?: string;
  budget?: number;
  participants_limit?: number;
  featured?: boolean;
  leaderboard?: boolean;
  settings?: {
    post_rate?: number;
    has_bonus?: boolean;
    promo_reach_bonus?: number;
    promo_engagement_rate_bonus?: number;
    promo_best_post_bonus?: number;
    /** Days after an acceptance in which bonuses may still be awarded: none unless said otherwise. */
    bonus_days?: number;
    /** Steps such as `{"reach": [{"from": 10000, "pays": 5}]}`: figures propose bonuses by them. */
    bonus_rules?: {
      reach?: {
        from: number;
        pays: number;
      }[];
      engagement_rate?: {
        from: number;
        pays: number;
      }[];
    };
    maximum_task_complete_hours?: number;
    /** Hours after the deadline until a task without a post expires: 24 unless said otherwise. */
    grace_hours?: number;
    /** Days a post waits for review at most: 5 unless said otherwise. */
    review_days?: number;
    /**
     * What becomes of it then: `accept` accepts it without bonuses unless people have to look, as where
     * an item check says `not_met` or words were asked for and not given, `escalate` leaves it to
     * administrators.
     */
    review_end?: "accept" | "escalate";
    /** Days between an acceptance and its payment at least: none unless said otherwise. */
    hold_days?: number;
    /** `by_hand` until somebody pays, or `weekly`: every Monday whatever is not held. */
    paying?: "by_hand" | "weekly";
  };
}

export interface PostCampaignsRequest {
  advertiser_id?: number;
  user_id?: number;
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export type PostCampaignsResponse = Campaign[];

export interface PostCampaignsStatsGeneralRequest {
  date_from?: string;
  date_to?: string;
}

export interface PostCampaignsStatsGeneralResponse {
  total_campaigns: number;
  active_campaigns: number;
  completed_campaigns: number;
  pending_campaigns: number;
}

export interface PostCampaignsStatsNetworksResponse {
  instagram: number;
  facebook: number;
  twitter: number;
  tiktok: number;
  youtube?: number;
}

export interface PostCampaignsStatsStatusRequest {
  date_from?: string;
  date_to?: string;
}

export interface PostCampaignsStatsStatusResponse {
  draft: number;
  pending: number;
  active: number;
  paused: number;
  completed: number;
  cancelled: number;
}

export interface PostGeneralListsAdvertisersRequest {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostGeneralListsAdvertisersResponse {
  advertisers: {
    id: number;
    name: string;
    email: string;
  }[];
}

export interface PostGeneralListsAllowedCampaignsRequest {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostGeneralListsAllowedCampaignsResponse {
  campaigns: {
    id: number;
    name: string;
  }[];
}

export interface PostGeneralListsAllowedCategoriesRequest {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostGeneralListsAllowedCategoriesResponse {
  categories: {
    id: number;
    name: string;
  }[];
}

export interface PostGeneralListsAllowedCitiesRequest {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
  country_id?: number;
}

export interface PostGeneralListsAllowedCitiesResponse {
  cities: {
    id: number;
    name: string;
    country_id?: number;
  }[];
}

export interface PostGeneralListsAllowedCountriesRequest {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostGeneralListsAllowedCountriesResponse {
  countries: {
    id: number;
    name: string;
    currency_code: string;
  }[];
}

export interface PostGeneralListsLocationsRequest {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostGeneralListsLocationsResponse {
  countries: {
    id: number;
    name: string;
    cities: {
      id: number;
      name: string;
    }[];
  }[];
}

export interface PostGeneralStatsEstimatedPublishersRequest {
  campaign_id?: number;
}

export interface PostGeneralStatsEstimatedPublishersResponse {
  estimated_publishers: number;
  active_publishers: number;
}

export interface PostGeneralStatsFinancialRequest {
  date_from?: string;
  date_to?: string;
}

export interface PostGeneralStatsFinancialResponse {
  total_revenue: number;
  total_payouts: number;
  currency: string;
  ads_revenue?: number;
}

export interface PostGeneralStatsPendingResponse {
  pending_campaigns: number;
  pending_tasks: number;
  pending_approvals: number;
  under_review_tasks?: number;
}

export interface PostGeneralStatsPotentialPublishersRequest {
  campaign_id?: number;
}

export interface PostGeneralStatsPotentialPublishersResponse {
  potential_publishers: number;
  conversion_rate: number;
}

export interface PostGeneralToolsCheckUserRequest {
  user_id: number;
}

export interface PostGeneralToolsCheckUserResponse {
  exists: boolean;
  status?: "active" | "inactive" | "suspended";
  joined_date?: string;
}

export interface PostGeneralToolsExchangeRequest {
  from: string;
  to: string;
  amount: number;
}

export interface PostGeneralToolsExchangeResponse {
  base: number;
  exchange: number;
  rate?: number;
  as_of?: string;
}

export interface PostGeneralToolsUserBanRequest {
  user_id: number;
  banned: boolean;
  reason?: string;
}

export interface PostGetCampaignRequest {
  id?: number;
  campaign_id?: number;
}

export interface PostGetCampaignResponse {
  id: number;
  type: "standard" | "influencer";
  name: string;
  tagline: string;
  /** HTML of a small allow-list. */
  description: string;
  image_logo: string;
  image_post: string;
  hashtags: string[];
  date_end: DateParts;
  networks: ("instagram" | "facebook" | "twitter" | "tiktok" | "youtube")[];
  currency: string;
  tasks: {
    /** Hours from joining to the deadline. */
    time: number;
    time_type: "hours";
    bonus: {
      active: boolean;
      promo_reach: number;
      promo_engagement_rate: number;
      promo_best_post: number;
    };
    minimum_reward: number;
  };
  tasks_featured: boolean;
  tasks_leaderboard: boolean;
  publisher: {
    /** Per network of the campaign: an accepted profile of this kind is there; {} without a user. */
    social_users_available: Record<string, boolean>;
    /** Per network of the campaign: an accepted profile of this kind is there; {} without a user. */
    social_pages_available: Record<string, boolean>;
    /** Per network of the campaign: an accepted profile of this kind is there; {} without a user. */
    social_walls_available: Record<string, boolean>;
    /** Per network of the campaign: an accepted profile of this kind is there; {} without a user. */
    social_channels_available: Record<string, boolean>;
  };
  attachment: string | null;
  /** Where influencers must live to join; without it, everywhere. */
  countries?: {
    id: number;
    code: string;
    name: string;
  }[];
  requirement_items?: Requirement[];
  review?: {
    /** Days a post waits for review at most. */
    days: number;
    /** What becomes of it then. */
    end: "accept" | "escalate";
    /** Hours after the deadline until a task without a post expires. */
    grace_hours: number;
    /** Days between an acceptance and its payment at least. */
    hold_days: number;
    /** Who pays then: its people, or the platform every week. */
    paying: "by_hand" | "weekly";
  };
  bonuses_later?: {
    /** Days after an acceptance in which bonuses may still be awarded. */
    days: number;
    /** From which figures on which bonus is proposed; without steps people judge. */
    rules: {
      reach: {
        from: number;
        pays: number;
      }[];
      engagement_rate: {
        from: number;
        pays: number;
      }[];
    };
  };
}

export interface PostGetCampaignsRequest {
  filter?: "active" | "upcoming" | "completed" | "joined" | "all";
  /** A name, in any case, or an id. */
  category?: string;
  network?: "instagram" | "facebook" | "twitter" | "tiktok" | "youtube";
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostGetCampaignsResponse {
  campaigns: AppCampaign[];
}

export interface PostGetLeaderboardRequest {
  campaign_id?: number;
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostGetLeaderboardResponse {
  leaderboard: LeaderboardRow[];
}

export interface PostGetNetworksRequest {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostGetNetworksResponse {
  networks: Network[];
}

export interface PostGetNotificationsRequest {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
  before?: number;
}

export interface PostGetNotificationsResponse {
  notifications: Notification[];
  unread: number;
}

export type PostGetPayoutMethodsResponse = {
  id: number;
  kind: "sepa" | "bank" | "paypal" | "other";
  /** Masked. */
  label: string;
  /** Of the bank. */
  country: string | null;
  holder: string | null;
  /** Until when payouts to it are not approved. */
  held_until: string | null;
  created_at: string;
}[];

export interface PostGetPayoutsRequest {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostGetPayoutsResponse {
  payouts: Payout[];
  wallet: {
    currency: string;
    amount: number;
  }[];
}

export interface PostGetPublicCampaignsRequest {
  filter?: "active" | "upcoming" | "completed" | "all";
  /** A name, in any case, or an id. */
  category?: string;
  network?: "instagram" | "facebook" | "twitter" | "tiktok" | "youtube";
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostGetPublicCampaignsResponse {
  campaigns: PublicCampaign[];
}

export interface PostGetTasksRequest {
  campaign_id: number;
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostGetTasksResponse {
  tasks: AppTask[];
}

export interface PostNetworkStatusRequest {
  network_id: number;
  status: "accepted" | "rejected";
  reason?: string;
}

export interface PostNetworksRequest {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
  status?: "pending" | "accepted" | "rejected";
  user_id?: number;
}

export type PostNetworksResponse = Network[];

export interface PostPaymentsRunRequest {
  campaign_id?: number;
  task_ids?: number[];
  dry_run?: boolean;
}

export interface PostPayoutBatchCancelRequest {
  batch_id: number;
}

export interface PostPayoutBatchCreateRequest {
  currency: string;
  channel: "sepa" | "paypal" | "other";
}

export interface PostPayoutBatchCreateResponse {
  status: "success";
  batch_id: number;
  payouts: number;
  /** In the currency: the control sum of its file. */
  total: number;
  /** Approved payouts beyond the 1000 that one batch takes. */
  remaining: number;
}

export interface PostPayoutBatchFileRequest {
  batch_id: number;
}

export interface PostPayoutBatchFileResponse {
  status: "success";
  name: string;
  content_type: string;
  content: string;
  /** The file was taken before. It is the same, and names itself a copy. */
  copy: boolean;
}

export interface PostPayoutBatchImportRequest {
  /** The XML. */
  statement: string;
}

export interface PostPayoutBatchImportResponse {
  status: "success";
  statement_id: number;
  kind: "camt.053" | "pain.002";
  /** The same file was imported before; nothing changed. */
  again: boolean;
  sent: number;
  failed: number;
  returned: number;
  received: number;
  noted: number;
  unmatched: number;
}

export interface PostPayoutStatusRequest {
  payout_id: number;
  status: "approved" | "sent" | "failed" | "cancelled";
  reason?: string;
}

export interface PostPayoutsAllRequest {
  status?: "requested" | "approved" | "sent" | "failed" | "cancelled" | ("requested" | "approved" | "sent" | "failed" | "cancelled")[];
  user_id?: number;
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export type PostPayoutsAllResponse = Payout[];

export interface PostPublishersStatsActivityRequest {
  date_from?: string;
  date_to?: string;
}

export interface PostPublishersStatsActivityResponse {
  total_posts: number;
  total_reach: number;
  total_engagement: number;
}

export interface PostPublishersStatsStatusResponse {
  active: number;
  inactive: number;
  suspended: number;
}

export interface PostReceiptAssignRequest {
  line_id: number;
  /** The number of an invoice, or a creditor reference of ours. */
  invoice?: string;
  /** An organisation that pays ahead, in place of an invoice. */
  advertiser_id?: number;
}

export interface PostReceiptSetAsideRequest {
  line_id: number;
  reason: string;
}

export interface PostReceiptUndoRequest {
  line_id: number;
}

export interface PostReceiptsRequest {
  state: "waiting" | "settled";
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export interface PostReceiptsResponse {
  transfers: {
    line_id: number;
    amount: number;
    currency: string;
    /** The day it was booked. */
    date: string | null;
    party: string | null;
    remittance: string | null;
    /** The bank took back a transfer that had come in: the amount is negative, and it is not assigned. */
    takes_back: boolean;
    /** Why it waits for a person. */
    note: string | null;
    /** Why it was set aside. */
    set_aside: string | null;
    advertiser_id: number | null;
    invoice_id: number | null;
    /** What of it was paid ahead. */
    to_prepaid: number | null;
  }[];
  total: number;
}

export interface PostTaskActionsRequest {
  task_id: number;
  action: "approve" | "reject" | "pay" | "review" | "reopen" | "request_changes" | "bonus";
  reason?: string;
  /**
   * The `requirement_items` that are not met, by `id`; 0 is the post as a whole, which `reject` names
   * where nothing else is.
   */
  items?: number[];
  bonus_reach?: number;
  bonus_engagement_rate?: number;
  bonus_best_post?: number;
  /** ISO 8601; without an offset UTC, a bare day means its last second. */
  deadline?: string;
}

export interface PostTaskAppealRequest {
  task_id: number;
  action: "overturn" | "uphold" | "reply";
  /** Both sides read it. */
  reason: string;
}

export interface PostTaskCustomRequest {
  campaign_id: number;
  title: string;
  description: string;
  /** Kept as it is written. With `requirement_items` it is made of them. */
  requirements?: string;
  /** What a post needs, as items that are checked and decided on one by one; instead of `requirements`. */
  requirement_items?: {
    kind: "hashtag";
    value: string;
  } | {
    kind: "mention";
    value: string;
  } | {
    kind: "link";
    value: string;
  } | {
    kind: "disclosure";
    value: string;
  } | {
    kind: "media";
    value: "photo" | "carousel" | "video" | "short" | "story";
  } | {
    kind: "posts";
    value: number;
  } | {
    kind: "keep_live";
    value: number;
  } | {
    kind: "text";
    value: string;
  }[];
}

export interface PostTaskCustomResponse {
  status: "success";
  task_id: number;
  message: string;
}

export interface PostTaskMetricsRequest {
  task_id: number;
  reach: number;
  likes?: number;
  comments?: number;
  shares?: number;
}

export interface PostTaskPaymentsRequest {
  task_id: number;
}

export interface PostTaskPaymentsResponse {
  payment: number;
  payment_post: number;
  payment_bonus_reach: number;
  payment_bonus_engagement_rate?: number;
  payment_bonus_best_post?: number;
  currency: string;
}

export interface PostTaskStatusRequest {
  task_id: number;
}

export interface PostTaskStatusResponse {
  status: "pending" | "under_review" | "accepted" | "rejected" | "paid";
  /** Null for an open task. */
  assigned_date: string | null;
  deadline: string;
}

export interface PostTasksRequest {
  advertiser_id?: number;
  campaign_id?: number;
  status?: ("pending" | "under_review" | "accepted" | "rejected" | "paid")[];
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
}

export type PostTasksResponse = Task[];

export interface PostUserAddCustomSocialWallRequest {
  user_id: number;
  wall_url: string;
  network: "instagram" | "facebook" | "twitter" | "tiktok" | "youtube";
}

export interface PostUserCheckRequest {
  email: string;
}

export interface PostUserCheckResponse {
  id: number;
  message: string;
}

export interface PostUserCreateRequest {
  email: string;
  /**
   * At least 8 characters. One that is easily guessed is refused with 422: common ones, patterns such
   * as `summer2024!`, and little more than the name, username, email address or organisation of its
   * owner, or the name of this site.
   */
  password: string;
  role: "influencer" | "advertiser" | "admin";
  username?: string;
  name?: string;
  sex?: "male" | "female" | "other";
  birth_date?: string;
  country_id?: number;
  city_id?: number;
  categories?: string[];
  advertiser_id?: number;
}

export interface PostUserCreateResponse {
  status: "success";
  user_id: number;
  uuid: string;
  message: string;
}

export interface PostUserForceLogoutRequest {
  user_id: number;
}

export interface PostUserNotificationRequest {
  user_id: number;
  message: string;
  type?: "campaign" | "task" | "payment" | "network" | "security" | "system";
}

export interface PostUserStatusBanRequest {
  user_id: number;
  banned: boolean;
  reason?: string;
}

export interface PostUserStatusRequest {
  user_id: number;
}

export interface PostUserStatusResponse {
  status: "active" | "inactive" | "suspended";
  joined_date: string;
  total_campaigns: number;
}

export interface PostUsersStatsAgeResponse {
  "18-24": number;
  "25-34": number;
  "35-44": number;
  "45+": number;
}

export interface PostUsersStatsPreferencesResponse {
  fashion: number;
  beauty: number;
  technology: number;
  food: number;
  travel: number;
  other: number;
}

export interface PostUsersStatsSexResponse {
  male: number;
  female: number;
}

export interface PublicCampaign {
  id: number;
  name: string;
  tagline: string;
  image_logo: string;
  networks: ("instagram" | "facebook" | "twitter" | "tiktok" | "youtube")[];
  currency: string;
  minimum_reward: number;
}

export interface Requirement {
  /** Its number in the list, from 1. */
  id: number;
  kind: "hashtag" | "mention" | "link" | "disclosure" | "media" | "posts" | "keep_live" | "text";
  /** What it asks for: a number for `posts` and `keep_live`. */
  value: string | number;
  text: string;
}

export interface Task {
  id: number;
  /** `<kind of publisher>: <its name>`; `Brief: <title>` for an open task. */
  type: string;
  networks: ("instagram" | "facebook" | "twitter" | "tiktok" | "youtube")[];
  status: "pending" | "under_review" | "accepted" | "rejected" | "paid";
  status_name: string;
  media: {
    url: string | null;
    link: string | null;
  };
  allow_complete: boolean;
  allow_leave: boolean;
  allow_countdown: boolean;
  allow_payments: boolean;
  allow_bonus: boolean;
  is_disabled: boolean;
  is_allowed_complete: boolean;
  date_completed_minimum: string;
  date_completed_maximum: string;
  date_end: DateParts;
  /** Whether the task was awarded it. */
  bonus: {
    reach: boolean;
    engagement_rate: boolean;
    best_post: boolean;
  };
  /** `post` and `total` are settled amounts: 0 until the task is paid. */
  payments: {
    /** The campaign's minimum reward when the task was made. */
    minimum: number;
    post: number;
    total: number;
  };
  campaign: {
    id: number;
    type: "standard" | "influencer";
    name: string;
    tagline: string;
    /** HTML of a small allow-list. */
    description: string;
    image_logo: string;
    image_post: string;
    hashtags: string[];
    date_end: DateParts;
    networks: ("instagram" | "facebook" | "twitter" | "tiktok" | "youtube")[];
    currency: string;
    date_end_text: string;
    tasks: {
      bonus: {
        active: boolean;
        promo_reach: number;
        promo_engagement_rate: number;
        promo_best_post: number;
      };
      minimum_reward: number;
    };
  };
  title?: string;
  user_id?: number | null;
  username?: string | null;
  brief_id?: number | null;
  reject_reason?: string | null;
  /** What `requirements` is made of; [] where only a text was written. */
  requirement_items?: Requirement[];
  /** The items that the rejection or the request for changes names, by id; 0 is the post as a whole. */
  named_items?: number[];
  /** The words of the post, as its author gave them. */
  caption?: string;
  /**
   * What could be told of each item, and of the post itself, when it was sent, and of `handle` whenever
   * a profile of its author came or went since; `look` is for people.
   */
  item_checks?: {
    item: number | "network" | "handle" | "date";
    outcome: "met" | "not_met" | "look";
    reason: string;
  }[];
  /** What its author said of the items that had been named. */
  item_answers?: {
    item: number;
    text: string;
  }[];
  /** Until when a task under review is decided on. */
  review_until?: string | null;
  /** What is to be changed of what was sent, while it was not sent again. */
  changes_requested?: string | null;
  /** Until when the rejection may be appealed; its money stays reserved. */
  appeal_until?: string | null;
  /** How the last appeal ended; `open` while nobody has decided. */
  appeal?: "open" | "overturned" | "upheld" | "withdrawn" | "reopened" | null;
  /** Before when an accepted task is not paid. */
  held_until?: string | null;
  /** Until when bonuses may still be awarded. */
  bonus_until?: string | null;
  /** Nobody decided in time: administrators do, and the organisation still can. */
  escalated?: boolean;
  metrics?: {
    reach: number;
    likes: number;
    comments: number;
    shares: number;
  };
}

export type PostActionCampaignJoinInput = PostActionCampaignJoinRequest;

/**
 * Join a campaign: `POST /api/action/campaign/join/`. Takes a seat and makes the first task, due in
 * the hours the campaign gives. Needs an accepted profile on one of its networks.
 */
export const postActionCampaignJoin = (client: Client, input: PostActionCampaignJoinInput, options?: CallOptions) => call<PostActionCampaignJoinResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/action/campaign/join/","body":"json","repeats":"keyed"}, input, options);

export type PostActionNetworkApprovalInput = PostActionNetworkApprovalRequest;

/**
 * Submit a social profile for approval: `POST /api/action/network/approval/`. `network_id` is the
 * name on the network, and `network_url` the address of the same profile there: no post, no link made
 * for sharing. A rejected profile may be submitted again. An influencer has at most five that are
 * pending or accepted.
 */
export const postActionNetworkApproval = (client: Client, input: PostActionNetworkApprovalInput, options?: CallOptions) => call<PostActionNetworkApprovalResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/action/network/approval/","body":"json","repeats":"keyed"}, input, options);

export type PostActionNotificationReadInput = PostActionNotificationReadRequest;

/**
 * Mark a notification as read: `POST /api/action/notification/read/`. Without `notification_id` all
 * of them.
 */
export const postActionNotificationRead = (client: Client, input: PostActionNotificationReadInput = {}, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/action/notification/read/","body":"json","repeats":"keyed"}, input, options);

export type PostActionPayoutInput = PostActionPayoutRequest;

/**
 * Ask for money from the wallet: `POST /api/action/payout/`. At least 1.00 and at most what the
 * wallet holds, in whole minor units of the currency; the currency may be left out when it holds one.
 */
export const postActionPayout = (client: Client, input: PostActionPayoutInput, options?: CallOptions) => call<PostActionPayoutResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/action/payout/","body":"json","repeats":"keyed"}, input, options);

export type PostActionPayoutCancelInput = PostActionPayoutCancelRequest;

/**
 * Take back a payout request: `POST /api/action/payout/cancel/`. Only while nobody approved it; the
 * money returns to the wallet.
 */
export const postActionPayoutCancel = (client: Client, input: PostActionPayoutCancelInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/action/payout/cancel/","body":"json","repeats":"keyed"}, input, options);

export type PostActionPayoutMethodAddInput = PostActionPayoutMethodAddRequest;

/**
 * Save a payout method: `POST /api/action/payout/method/add/`. At most five, each once. An account
 * with an IBAN in SEPA, another bank account, an address of PayPal, or whatever else in words. It is
 * kept encrypted and answered masked. Payouts to another account than before are held for some hours,
 * and the owner is told by email.
 */
export const postActionPayoutMethodAdd = (client: Client, input: PostActionPayoutMethodAddInput, options?: CallOptions) => call<PostActionPayoutMethodAddResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/action/payout/method/add/","body":"json","repeats":"keyed"}, input, options);

export type PostActionPayoutMethodRemoveInput = PostActionPayoutMethodRemoveRequest;

/**
 * Remove a payout method: `POST /api/action/payout/method/remove/`. Payouts that were asked for still
 * go there.
 */
export const postActionPayoutMethodRemove = (client: Client, input: PostActionPayoutMethodRemoveInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/action/payout/method/remove/","body":"json","repeats":"keyed"}, input, options);

export type PostActionTaskAppealInput = PostActionTaskAppealRequest;

/**
 * Appeal the rejection of a post: `POST /api/action/task/appeal/`. Own rejected tasks for which a
 * post was sent, once a rejection and within 7 days. Administrators decide, and the money stays
 * reserved until they have.
 */
export const postActionTaskAppeal = (client: Client, input: PostActionTaskAppealInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/action/task/appeal/","body":"json","repeats":"keyed"}, input, options);

export type PostActionTaskCompleteInput = PostActionTaskCompleteRequest;

/**
 * Submit the post of a task for review: `POST /api/action/task/complete/`. Own pending tasks only,
 * between their opening and their deadline. `payment` is what acceptance pays. A post is paid once,
 * however its URL is written, so `post_url` must name the post itself: profiles, tags, lists and
 * links made for sharing (`vm.tiktok.com`, `fb.watch`, `/share/`) are 422, with what to send instead.
 */
export const postActionTaskComplete = (client: Client, input: PostActionTaskCompleteInput, options?: CallOptions) => call<PostActionTaskCompleteResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/action/task/complete/","body":"json","repeats":"keyed"}, input, options);

export type PostActionTaskLeaveInput = PostActionTaskLeaveRequest;

/**
 * Leave a task: `POST /api/action/task/leave/`. Own pending tasks only. With the last task of a
 * campaign the participation ends; the user may join again.
 */
export const postActionTaskLeave = (client: Client, input: PostActionTaskLeaveInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/action/task/leave/","body":"json","repeats":"keyed"}, input, options);

export type PostAdvertiserCheckInput = PostAdvertiserCheckRequest;

/**
 * Find an advertiser by email address: `POST /api/advertiser/check/`. Answers 404 when there is none.
 * Case does not matter. At most 30 look-ups a minute.
 */
export const postAdvertiserCheck = (client: Client, input: PostAdvertiserCheckInput, options?: CallOptions) => call<PostAdvertiserCheckResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/advertiser/check/","body":"json","repeats":"reads"}, input, options);

export type PostAdvertiserCoverInput = PostAdvertiserCoverRequest;

/**
 * Read an advertiser's cover: `POST /api/advertiser/cover/`. What it can pay, and what of it is
 * spoken for: owed, reserved and free are cover together. Amounts are in its currency, by the rates
 * in force. For its owners and billing people, and administrators.
 */
export const postAdvertiserCover = (client: Client, input: PostAdvertiserCoverInput, options?: CallOptions) => call<Cover>(client, {"envelope":"campaigns","method":"POST","path":"/api/advertiser/cover/","body":"json","repeats":"reads"}, input, options);

export type PostAdvertiserCreateInput = PostAdvertiserCreateRequest;

/** Register an advertiser: `POST /api/advertiser/create/`. */
export const postAdvertiserCreate = (client: Client, input: PostAdvertiserCreateInput, options?: CallOptions) => call<PostAdvertiserCreateResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/advertiser/create/","body":"json","repeats":"keyed"}, input, options);

export type PostAdvertiserCreditNoteCreateInput = PostAdvertiserCreditNoteCreateRequest;

/**
 * Credit an invoice in whole or in part: `POST /api/advertiser/credit-note/create/`. What was still
 * to be paid of it is less by that; what was paid already is paid ahead from then on. At most what is
 * left of the invoice, of each of its taxes too. It cannot be undone. A limited token needs
 * `invoices:write`, and `advertisers:write` where something of it had been paid.
 */
export const postAdvertiserCreditNoteCreate = (client: Client, input: PostAdvertiserCreditNoteCreateInput, options?: CallOptions) => call<PostAdvertiserCreditNoteCreateResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/advertiser/credit-note/create/","body":"json","repeats":"keyed"}, input, options);

export type PostAdvertiserInvoiceCreateInput = PostAdvertiserInvoiceCreateRequest;

/**
 * Invoice a period of an advertiser's spend: `POST /api/advertiser/invoice/create/`. Accepted task
 * spend and ad spend of these UTC days, both included, as far as no other invoice bills it. The same
 * period again returns the same invoice. Days that are not all taxed alike, since a rate changed
 * between them, are invoiced by a period each.
 */
export const postAdvertiserInvoiceCreate = (client: Client, input: PostAdvertiserInvoiceCreateInput, options?: CallOptions) => call<PostAdvertiserInvoiceCreateResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/advertiser/invoice/create/","body":"json","repeats":"keyed"}, input, options);

export type PostAdvertiserInvoicePaymentInput = PostAdvertiserInvoicePaymentRequest;

/**
 * How an invoice is paid: `POST /api/advertiser/invoice/payment/`. The account, the reference that a
 * transfer names, the code for banking apps, and the transfers that came in. For its owners and
 * billing people, and administrators.
 */
export const postAdvertiserInvoicePayment = (client: Client, input: PostAdvertiserInvoicePaymentInput, options?: CallOptions) => call<PostAdvertiserInvoicePaymentResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/advertiser/invoice/payment/","body":"json","repeats":"reads"}, input, options);

export type PostAdvertiserInvoiceStatusInput = PostAdvertiserInvoiceStatusRequest;

/**
 * Note that an invoice was paid, or cancel it: `POST /api/advertiser/invoice/status/`. Pending and
 * overdue invoices only. What a cancelled invoice billed may be invoiced again.
 */
export const postAdvertiserInvoiceStatus = (client: Client, input: PostAdvertiserInvoiceStatusInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/advertiser/invoice/status/","body":"json","repeats":"keyed"}, input, options);

export type PostAdvertiserInvoicesInput = PostAdvertiserInvoicesRequest;

/**
 * An advertiser's invoices: `POST /api/advertiser/invoices/`. Newest first; the window is of days of
 * issue, UTC. overdue is pending past its due date.
 */
export const postAdvertiserInvoices = (client: Client, input: PostAdvertiserInvoicesInput, options?: CallOptions) => call<PostAdvertiserInvoicesResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/advertiser/invoices/","body":"json","repeats":"reads"}, input, options);

export type GetAdvertiserInvoicesInput = {
  advertiser_id: number;
  invoice_status?: "pending" | "paid" | "overdue" | "cancelled";
  date_from?: string;
  date_to?: string;
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/**
 * An advertiser's invoices: `GET /api/advertiser/invoices/`. Newest first; the window is of days of
 * issue, UTC. overdue is pending past its due date.
 */
export const getAdvertiserInvoices = (client: Client, input: GetAdvertiserInvoicesInput, options?: CallOptions) => call<PostAdvertiserInvoicesResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/advertiser/invoices/","query":["advertiser_id","invoice_status","date_from","date_to","page","limit"],"repeats":"reads"}, input, options);

/** All of `getAdvertiserInvoices`, page by page as they are wanted. */
export const eachAdvertiserInvoices = (client: Client, input: GetAdvertiserInvoicesInput, options?: CallOptions): AsyncGenerator<PostAdvertiserInvoicesResponse['invoices'][number], void> =>
  byPageIn((paging) => getAdvertiserInvoices(client, { ...input, ...paging }, options), 'invoices', input);

export type PostAdvertiserMaximumLimitInput = PostAdvertiserMaximumLimitRequest;

/**
 * Read an advertiser's spending limit: `POST /api/advertiser/maximum-limit/`. The ceiling on
 * committed spend, not what is left of it; activating a campaign respects it.
 */
export const postAdvertiserMaximumLimit = (client: Client, input: PostAdvertiserMaximumLimitInput, options?: CallOptions) => call<PostAdvertiserMaximumLimitResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/advertiser/maximum-limit/","body":"json","repeats":"reads"}, input, options);

export type PostAdvertiserStatsFinancialInput = PostAdvertiserStatsFinancialRequest;

/**
 * What an advertiser spent on campaigns: `POST /api/advertiser/stats/financial/`. Payments of tasks
 * accepted in the window, in the currency of the advertiser, each by the exchange rate of the day it
 * was accepted. `total_campaigns` counts campaigns that ran in the window; `average_cpm` is spent /
 * reach x 1000. Ads are apart.
 */
export const postAdvertiserStatsFinancial = (client: Client, input: PostAdvertiserStatsFinancialInput, options?: CallOptions) => call<PostAdvertiserStatsFinancialResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/advertiser/stats/financial/","body":"json","repeats":"reads"}, input, options);

export type PostAdvertiserTopUpInput = PostAdvertiserTopUpRequest;

/**
 * Record that an advertiser paid ahead: `POST /api/advertiser/top-up/`. Adds to its cover at once,
 * and pays the invoices that are issued from then on as far as it pays the whole of one. A reference
 * is recorded once for an advertiser: again it answers 409.
 */
export const postAdvertiserTopUp = (client: Client, input: PostAdvertiserTopUpInput, options?: CallOptions) => call<PostAdvertiserTopUpResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/advertiser/top-up/","body":"json","repeats":"keyed"}, input, options);

export type PostCampaignCreateInput = PostCampaignCreateRequest;

/** Create a campaign as a draft: `POST /api/campaign/create/`. */
export const postCampaignCreate = (client: Client, input: PostCampaignCreateInput, options?: CallOptions) => call<PostCampaignCreateResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaign/create/","body":"json","repeats":"keyed"}, input, options);

export type PostCampaignGetInput = PostCampaignGetRequest;

/** One campaign in any status: `POST /api/campaign/get/`. */
export const postCampaignGet = (client: Client, input: PostCampaignGetInput, options?: CallOptions) => call<Campaign>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaign/get/","body":"json","repeats":"reads"}, input, options);

export type GetCampaignGetInput = {
  campaign_id: number;
};

/** One campaign in any status: `GET /api/campaign/get/`. */
export const getCampaignGet = (client: Client, input: GetCampaignGetInput, options?: CallOptions) => call<Campaign>(client, {"envelope":"campaigns","method":"GET","path":"/api/campaign/get/","query":["campaign_id"],"repeats":"reads"}, input, options);

export type PostCampaignPostRegisterInput = PostCampaignPostRegisterRequest;

/**
 * Close the registration of a campaign: `POST /api/campaign/post-register/`. Needs a
 * pre-registration; the status stays. Again, nothing changes.
 */
export const postCampaignPostRegister = (client: Client, input: PostCampaignPostRegisterInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaign/post-register/","body":"json","repeats":"keyed"}, input, options);

export type PostCampaignPreRegisterInput = PostCampaignPreRegisterRequest;

/**
 * Announce a campaign: `POST /api/campaign/pre-register/`. draft > pending, and the moment is kept.
 * Again, nothing changes; 409 once it is active or later.
 */
export const postCampaignPreRegister = (client: Client, input: PostCampaignPreRegisterInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaign/pre-register/","body":"json","repeats":"keyed"}, input, options);

export type PostCampaignSettingsInput = PostCampaignSettingsRequest;

/**
 * Change some settings of a campaign: `POST /api/campaign/settings/`. Tasks that were taken keep
 * their rate, posts that wait keep the end of their review, and what was accepted keeps the end of
 * its hold. 409 once the campaign is completed or cancelled.
 */
export const postCampaignSettings = (client: Client, input: PostCampaignSettingsInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaign/settings/","body":"json","repeats":"keyed"}, input, options);

export type PostCampaignStatsCostsInput = PostCampaignStatsCostsRequest;

/**
 * What a campaign has cost: `POST /api/campaign/stats/costs/`. Payments of accepted and paid tasks
 * with their bonuses. `average_cpm` is spent / reach x 1000.
 */
export const postCampaignStatsCosts = (client: Client, input: PostCampaignStatsCostsInput, options?: CallOptions) => call<PostCampaignStatsCostsResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaign/stats/costs/","body":"json","repeats":"reads"}, input, options);

export type PostCampaignStatsNetworksInput = PostCampaignStatsNetworksRequest;

/**
 * What a campaign achieved on each network: `POST /api/campaign/stats/networks/`. Accepted and paid
 * tasks with a post. Every network of the campaign is there. Engagement is likes + comments + shares.
 */
export const postCampaignStatsNetworks = (client: Client, input: PostCampaignStatsNetworksInput, options?: CallOptions) => call<Record<string, {
  posts: number;
  reach: number;
  engagement: number;
}>>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaign/stats/networks/","body":"json","repeats":"reads"}, input, options);

export type PostCampaignStatusInput = PostCampaignStatusRequest;

/**
 * Move a campaign to another status: `POST /api/campaign/status/`. draft > pending; pending > active
 * (administrators) or draft; active > paused or completed; paused > active or completed; any but
 * completed > cancelled. The same status again changes nothing. Activation needs a bound of the cost
 * (`budget` or `participants_limit`) and is refused with `limit_reached` when the advertiser’s
 * campaigns and active ads would be committed to more than its limit.
 */
export const postCampaignStatus = (client: Client, input: PostCampaignStatusInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaign/status/","body":"json","repeats":"keyed"}, input, options);

export type PostCampaignUpdateInput = PostCampaignUpdateRequest;

/**
 * Change some fields of a campaign: `POST /api/campaign/update/`. Fields that are absent stay. 409
 * once it is completed or cancelled; the currency stays once it has tasks and from activation on.
 * Amounts are whole minor units of the currency.
 */
export const postCampaignUpdate = (client: Client, input: PostCampaignUpdateInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaign/update/","body":"json","repeats":"keyed"}, input, options);

export type PostCampaignsInput = PostCampaignsRequest;

/**
 * All campaigns, those of an advertiser, or those open to a user: `POST /api/campaigns/`.
 * `advertiser_id` wins over `user_id`. An advertiser sees its own campaigns only.
 */
export const postCampaigns = (client: Client, input: PostCampaignsInput = {}, options?: CallOptions) => call<PostCampaignsResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaigns/","body":"json","repeats":"reads"}, input, options);

export type GetCampaignsInput = {
  advertiser_id?: number;
  user_id?: number;
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/**
 * All campaigns, those of an advertiser, or those open to a user: `GET /api/campaigns/`.
 * `advertiser_id` wins over `user_id`. An advertiser sees its own campaigns only.
 */
export const getCampaigns = (client: Client, input: GetCampaignsInput = {}, options?: CallOptions) => call<PostCampaignsResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/campaigns/","query":["advertiser_id","user_id","page","limit"],"repeats":"reads"}, input, options);

/** All of `getCampaigns`, page by page as they are wanted. */
export const eachCampaigns = (client: Client, input: GetCampaignsInput = {}, options?: CallOptions): AsyncGenerator<PostCampaignsResponse[number], void> =>
  byPage((paging) => getCampaigns(client, { ...input, ...paging }, options), input);

export type PostCampaignsStatsGeneralInput = PostCampaignsStatsGeneralRequest;

/**
 * Campaigns created in a window: `POST /api/campaigns/stats/general/`. The total counts every status,
 * so the parts may sum to less. Advertisers get their own.
 */
export const postCampaignsStatsGeneral = (client: Client, input: PostCampaignsStatsGeneralInput = {}, options?: CallOptions) => call<PostCampaignsStatsGeneralResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaigns/stats/general/","body":"json","repeats":"reads"}, input, options);

export type PostCampaignsStatsNetworksInput = Record<string, unknown>;

/**
 * Campaigns by network: `POST /api/campaigns/stats/networks/`. A campaign on two networks counts in
 * both. `youtube` appears once a campaign uses it.
 */
export const postCampaignsStatsNetworks = (client: Client, input: PostCampaignsStatsNetworksInput = {}, options?: CallOptions) => call<PostCampaignsStatsNetworksResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaigns/stats/networks/","body":"json","repeats":"reads"}, input, options);

export type PostCampaignsStatsStatusInput = PostCampaignsStatsStatusRequest;

/**
 * Campaigns by status: `POST /api/campaigns/stats/status/`. A campaign past its end reads as
 * completed. Advertisers get their own.
 */
export const postCampaignsStatsStatus = (client: Client, input: PostCampaignsStatsStatusInput = {}, options?: CallOptions) => call<PostCampaignsStatsStatusResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/campaigns/stats/status/","body":"json","repeats":"reads"}, input, options);

export type PostGeneralListsAdvertisersInput = PostGeneralListsAdvertisersRequest;

/**
 * List the advertisers: `POST /api/general/lists/advertisers/`. By name. Administrators only, since
 * it shows email addresses.
 */
export const postGeneralListsAdvertisers = (client: Client, input: PostGeneralListsAdvertisersInput = {}, options?: CallOptions) => call<PostGeneralListsAdvertisersResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/lists/advertisers/","body":"json","repeats":"reads"}, input, options);

export type GetGeneralListsAdvertisersInput = {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/**
 * List the advertisers: `GET /api/general/lists/advertisers/`. By name. Administrators only, since it
 * shows email addresses.
 */
export const getGeneralListsAdvertisers = (client: Client, input: GetGeneralListsAdvertisersInput = {}, options?: CallOptions) => call<PostGeneralListsAdvertisersResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/general/lists/advertisers/","query":["page","limit"],"repeats":"reads"}, input, options);

/** All of `getGeneralListsAdvertisers`, page by page as they are wanted. */
export const eachGeneralListsAdvertisers = (client: Client, input: GetGeneralListsAdvertisersInput = {}, options?: CallOptions): AsyncGenerator<PostGeneralListsAdvertisersResponse['advertisers'][number], void> =>
  byPageIn((paging) => getGeneralListsAdvertisers(client, { ...input, ...paging }, options), 'advertisers', input);

export type PostGeneralListsAllowedCampaignsInput = PostGeneralListsAllowedCampaignsRequest;

/**
 * Campaigns one may join now: `POST /api/general/lists/allowed-campaigns/`. Active and not past their
 * end, by name; an advertiser sees its own only.
 */
export const postGeneralListsAllowedCampaigns = (client: Client, input: PostGeneralListsAllowedCampaignsInput = {}, options?: CallOptions) => call<PostGeneralListsAllowedCampaignsResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/lists/allowed-campaigns/","body":"json","repeats":"reads"}, input, options);

export type GetGeneralListsAllowedCampaignsInput = {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/**
 * Campaigns one may join now: `GET /api/general/lists/allowed-campaigns/`. Active and not past their
 * end, by name; an advertiser sees its own only.
 */
export const getGeneralListsAllowedCampaigns = (client: Client, input: GetGeneralListsAllowedCampaignsInput = {}, options?: CallOptions) => call<PostGeneralListsAllowedCampaignsResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/general/lists/allowed-campaigns/","query":["page","limit"],"repeats":"reads"}, input, options);

/** All of `getGeneralListsAllowedCampaigns`, page by page as they are wanted. */
export const eachGeneralListsAllowedCampaigns = (client: Client, input: GetGeneralListsAllowedCampaignsInput = {}, options?: CallOptions): AsyncGenerator<PostGeneralListsAllowedCampaignsResponse['campaigns'][number], void> =>
  byPageIn((paging) => getGeneralListsAllowedCampaigns(client, { ...input, ...paging }, options), 'campaigns', input);

export type PostGeneralListsAllowedCategoriesInput = PostGeneralListsAllowedCategoriesRequest;

/** List the categories: `POST /api/general/lists/allowed-categories/`. By name. */
export const postGeneralListsAllowedCategories = (client: Client, input: PostGeneralListsAllowedCategoriesInput = {}, options?: CallOptions) => call<PostGeneralListsAllowedCategoriesResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/lists/allowed-categories/","body":"json","repeats":"reads"}, input, options);

export type GetGeneralListsAllowedCategoriesInput = {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/** List the categories: `GET /api/general/lists/allowed-categories/`. By name. */
export const getGeneralListsAllowedCategories = (client: Client, input: GetGeneralListsAllowedCategoriesInput = {}, options?: CallOptions) => call<PostGeneralListsAllowedCategoriesResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/general/lists/allowed-categories/","query":["page","limit"],"repeats":"reads"}, input, options);

/** All of `getGeneralListsAllowedCategories`, page by page as they are wanted. */
export const eachGeneralListsAllowedCategories = (client: Client, input: GetGeneralListsAllowedCategoriesInput = {}, options?: CallOptions): AsyncGenerator<PostGeneralListsAllowedCategoriesResponse['categories'][number], void> =>
  byPageIn((paging) => getGeneralListsAllowedCategories(client, { ...input, ...paging }, options), 'categories', input);

export type PostGeneralListsAllowedCitiesInput = PostGeneralListsAllowedCitiesRequest;

/**
 * List the allowed cities: `POST /api/general/lists/allowed-cities/`. Allowed cities of allowed
 * countries, or of one of them. By name.
 */
export const postGeneralListsAllowedCities = (client: Client, input: PostGeneralListsAllowedCitiesInput = {}, options?: CallOptions) => call<PostGeneralListsAllowedCitiesResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/lists/allowed-cities/","body":"json","repeats":"reads"}, input, options);

export type GetGeneralListsAllowedCitiesInput = {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
  country_id?: number;
};

/**
 * List the allowed cities: `GET /api/general/lists/allowed-cities/`. Allowed cities of allowed
 * countries, or of one of them. By name.
 */
export const getGeneralListsAllowedCities = (client: Client, input: GetGeneralListsAllowedCitiesInput = {}, options?: CallOptions) => call<PostGeneralListsAllowedCitiesResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/general/lists/allowed-cities/","query":["page","limit","country_id"],"repeats":"reads"}, input, options);

/** All of `getGeneralListsAllowedCities`, page by page as they are wanted. */
export const eachGeneralListsAllowedCities = (client: Client, input: GetGeneralListsAllowedCitiesInput = {}, options?: CallOptions): AsyncGenerator<PostGeneralListsAllowedCitiesResponse['cities'][number], void> =>
  byPageIn((paging) => getGeneralListsAllowedCities(client, { ...input, ...paging }, options), 'cities', input);

export type PostGeneralListsAllowedCountriesInput = PostGeneralListsAllowedCountriesRequest;

/**
 * List the countries where campaigns run: `POST /api/general/lists/allowed-countries/`. Influencers
 * register from these. By name.
 */
export const postGeneralListsAllowedCountries = (client: Client, input: PostGeneralListsAllowedCountriesInput = {}, options?: CallOptions) => call<PostGeneralListsAllowedCountriesResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/lists/allowed-countries/","body":"json","repeats":"reads"}, input, options);

export type GetGeneralListsAllowedCountriesInput = {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/**
 * List the countries where campaigns run: `GET /api/general/lists/allowed-countries/`. Influencers
 * register from these. By name.
 */
export const getGeneralListsAllowedCountries = (client: Client, input: GetGeneralListsAllowedCountriesInput = {}, options?: CallOptions) => call<PostGeneralListsAllowedCountriesResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/general/lists/allowed-countries/","query":["page","limit"],"repeats":"reads"}, input, options);

/** All of `getGeneralListsAllowedCountries`, page by page as they are wanted. */
export const eachGeneralListsAllowedCountries = (client: Client, input: GetGeneralListsAllowedCountriesInput = {}, options?: CallOptions): AsyncGenerator<PostGeneralListsAllowedCountriesResponse['countries'][number], void> =>
  byPageIn((paging) => getGeneralListsAllowedCountries(client, { ...input, ...paging }, options), 'countries', input);

export type PostGeneralListsLocationsInput = PostGeneralListsLocationsRequest;

/**
 * List every country with its cities: `POST /api/general/lists/locations/`. By name. Paging, when
 * asked for, counts countries.
 */
export const postGeneralListsLocations = (client: Client, input: PostGeneralListsLocationsInput = {}, options?: CallOptions) => call<PostGeneralListsLocationsResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/lists/locations/","body":"json","repeats":"reads"}, input, options);

export type GetGeneralListsLocationsInput = {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/**
 * List every country with its cities: `GET /api/general/lists/locations/`. By name. Paging, when
 * asked for, counts countries.
 */
export const getGeneralListsLocations = (client: Client, input: GetGeneralListsLocationsInput = {}, options?: CallOptions) => call<PostGeneralListsLocationsResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/general/lists/locations/","query":["page","limit"],"repeats":"reads"}, input, options);

/** All of `getGeneralListsLocations`, page by page as they are wanted. */
export const eachGeneralListsLocations = (client: Client, input: GetGeneralListsLocationsInput = {}, options?: CallOptions): AsyncGenerator<PostGeneralListsLocationsResponse['countries'][number], void> =>
  byPageIn((paging) => getGeneralListsLocations(client, { ...input, ...paging }, options), 'countries', input);

export type PostGeneralStatsEstimatedPublishersInput = PostGeneralStatsEstimatedPublishersRequest;

/**
 * How many could publish, and how many can: `POST /api/general/stats/estimated-publishers/`.
 * Influencers who are not suspended, and the active ones with an accepted network. `campaign_id`
 * narrows both to its networks and to allowed countries.
 */
export const postGeneralStatsEstimatedPublishers = (client: Client, input: PostGeneralStatsEstimatedPublishersInput = {}, options?: CallOptions) => call<PostGeneralStatsEstimatedPublishersResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/stats/estimated-publishers/","body":"json","repeats":"reads"}, input, options);

export type PostGeneralStatsFinancialInput = PostGeneralStatsFinancialRequest;

/**
 * What came in and went out: `POST /api/general/stats/financial/`. In US dollars, each amount by the
 * exchange rate of its own day, so that days add up to their window. Revenue is the campaign part of
 * paid invoices issued in the window, `ads_revenue` their ad part; payouts are tasks paid in the
 * window.
 */
export const postGeneralStatsFinancial = (client: Client, input: PostGeneralStatsFinancialInput = {}, options?: CallOptions) => call<PostGeneralStatsFinancialResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/stats/financial/","body":"json","repeats":"reads"}, input, options);

export type PostGeneralStatsPendingInput = Record<string, unknown>;

/**
 * What waits: `POST /api/general/stats/pending/`. `pending_tasks` nobody has completed;
 * `under_review_tasks` wait for staff.
 */
export const postGeneralStatsPending = (client: Client, input: PostGeneralStatsPendingInput = {}, options?: CallOptions) => call<PostGeneralStatsPendingResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/stats/pending/","body":"json","repeats":"reads"}, input, options);

export type PostGeneralStatsPotentialPublishersInput = PostGeneralStatsPotentialPublishersRequest;

/**
 * How many could publish but cannot yet: `POST /api/general/stats/potential-publishers/`. Estimated
 * less active publishers, and their part of the estimated, 0 to 1.
 */
export const postGeneralStatsPotentialPublishers = (client: Client, input: PostGeneralStatsPotentialPublishersInput = {}, options?: CallOptions) => call<PostGeneralStatsPotentialPublishersResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/stats/potential-publishers/","body":"json","repeats":"reads"}, input, options);

export type PostGeneralToolsCheckUserInput = PostGeneralToolsCheckUserRequest;

/**
 * See whether a user exists: `POST /api/general/tools/check-user/`. Of a user that does not exist the
 * answer is `{"exists": false}` alone.
 */
export const postGeneralToolsCheckUser = (client: Client, input: PostGeneralToolsCheckUserInput, options?: CallOptions) => call<PostGeneralToolsCheckUserResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/tools/check-user/","body":"json","repeats":"reads"}, input, options);

export type PostGeneralToolsExchangeInput = PostGeneralToolsExchangeRequest;

/**
 * Convert an amount between currencies: `POST /api/general/tools/exchange/`. At the rates in force,
 * rounded half up to the minor unit of the currency (ISO 4217). `as_of` is the day of the older of
 * the two rates.
 */
export const postGeneralToolsExchange = (client: Client, input: PostGeneralToolsExchangeInput, options?: CallOptions) => call<PostGeneralToolsExchangeResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/tools/exchange/","body":"json","repeats":"reads"}, input, options);

export type PostGeneralToolsUserBanInput = PostGeneralToolsUserBanRequest;

/**
 * Ban a user, or lift the ban: `POST /api/general/tools/user-ban/`. The same as
 * `/api/user/status/ban/`.
 */
export const postGeneralToolsUserBan = (client: Client, input: PostGeneralToolsUserBanInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/general/tools/user-ban/","body":"json","repeats":"keyed"}, input, options);

export type PostGetCampaignInput = PostGetCampaignRequest;

/** One campaign: `POST /api/get/campaign/`. Takes `id`, or `campaign_id` as everywhere else. */
export const postGetCampaign = (client: Client, input: PostGetCampaignInput = {}, options?: CallOptions) => call<PostGetCampaignResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/get/campaign/","body":"json","repeats":"reads"}, input, options);

export type GetGetCampaignInput = {
  id?: number;
  campaign_id?: number;
};

/** One campaign: `GET /api/get/campaign/`. Takes `id`, or `campaign_id` as everywhere else. */
export const getGetCampaign = (client: Client, input: GetGetCampaignInput = {}, options?: CallOptions) => call<PostGetCampaignResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/get/campaign/","query":["id","campaign_id"],"repeats":"reads"}, input, options);

export type PostGetCampaignsInput = PostGetCampaignsRequest;

/**
 * Browse campaigns: `POST /api/get/campaigns/`. Filters combine. `joined` needs an acting user. An
 * unknown category gives an empty list.
 */
export const postGetCampaigns = (client: Client, input: PostGetCampaignsInput = {}, options?: CallOptions) => call<PostGetCampaignsResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/get/campaigns/","body":"json","repeats":"reads"}, input, options);

export type GetGetCampaignsInput = {
  filter?: "active" | "upcoming" | "completed" | "joined" | "all";
  /** A name, in any case, or an id. */
  category?: string;
  network?: "instagram" | "facebook" | "twitter" | "tiktok" | "youtube";
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/**
 * Browse campaigns: `GET /api/get/campaigns/`. Filters combine. `joined` needs an acting user. An
 * unknown category gives an empty list.
 */
export const getGetCampaigns = (client: Client, input: GetGetCampaignsInput = {}, options?: CallOptions) => call<PostGetCampaignsResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/get/campaigns/","query":["filter","category","network","page","limit"],"repeats":"reads"}, input, options);

/** All of `getGetCampaigns`, page by page as they are wanted. */
export const eachGetCampaigns = (client: Client, input: GetGetCampaignsInput = {}, options?: CallOptions): AsyncGenerator<PostGetCampaignsResponse['campaigns'][number], void> =>
  byPageIn((paging) => getGetCampaigns(client, { ...input, ...paging }, options), 'campaigns', input);

export type PostGetLeaderboardInput = PostGetLeaderboardRequest;

/**
 * Leaderboard of a campaign, or of all together: `POST /api/get/leaderboard/`. The first 100 with at
 * least one completed task, by score, then engagement. Empty when the campaign has no leaderboard.
 */
export const postGetLeaderboard = (client: Client, input: PostGetLeaderboardInput = {}, options?: CallOptions) => call<PostGetLeaderboardResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/get/leaderboard/","body":"json","repeats":"reads"}, input, options);

export type GetGetLeaderboardInput = {
  campaign_id?: number;
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/**
 * Leaderboard of a campaign, or of all together: `GET /api/get/leaderboard/`. The first 100 with at
 * least one completed task, by score, then engagement. Empty when the campaign has no leaderboard.
 */
export const getGetLeaderboard = (client: Client, input: GetGetLeaderboardInput = {}, options?: CallOptions) => call<PostGetLeaderboardResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/get/leaderboard/","query":["campaign_id","page","limit"],"repeats":"reads"}, input, options);

/** All of `getGetLeaderboard`, page by page as they are wanted. */
export const eachGetLeaderboard = (client: Client, input: GetGetLeaderboardInput = {}, options?: CallOptions): AsyncGenerator<PostGetLeaderboardResponse['leaderboard'][number], void> =>
  byPageIn((paging) => getGetLeaderboard(client, { ...input, ...paging }, options), 'leaderboard', input);

export type PostGetNetworksInput = PostGetNetworksRequest;

/** List your own social profiles: `POST /api/get/networks/`. Newest first. */
export const postGetNetworks = (client: Client, input: PostGetNetworksInput = {}, options?: CallOptions) => call<PostGetNetworksResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/get/networks/","body":"json","repeats":"reads"}, input, options);

export type GetGetNetworksInput = {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/** List your own social profiles: `GET /api/get/networks/`. Newest first. */
export const getGetNetworks = (client: Client, input: GetGetNetworksInput = {}, options?: CallOptions) => call<PostGetNetworksResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/get/networks/","query":["page","limit"],"repeats":"reads"}, input, options);

/** All of `getGetNetworks`, page by page as they are wanted. */
export const eachGetNetworks = (client: Client, input: GetGetNetworksInput = {}, options?: CallOptions): AsyncGenerator<PostGetNetworksResponse['networks'][number], void> =>
  byPageIn((paging) => getGetNetworks(client, { ...input, ...paging }, options), 'networks', input);

export type PostGetNotificationsInput = PostGetNotificationsRequest;

/**
 * Read your notifications: `POST /api/get/notifications/`. Newest first. `before` is the id of the
 * last one you have; or ask for a `page`.
 */
export const postGetNotifications = (client: Client, input: PostGetNotificationsInput = {}, options?: CallOptions) => call<PostGetNotificationsResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/get/notifications/","body":"json","repeats":"reads"}, input, options);

export type GetGetNotificationsInput = {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
  before?: number;
};

/**
 * Read your notifications: `GET /api/get/notifications/`. Newest first. `before` is the id of the
 * last one you have; or ask for a `page`.
 */
export const getGetNotifications = (client: Client, input: GetGetNotificationsInput = {}, options?: CallOptions) => call<PostGetNotificationsResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/get/notifications/","query":["page","limit","before"],"repeats":"reads"}, input, options);

/** All of `getGetNotifications`, page by page as they are wanted. */
export const eachGetNotifications = (client: Client, input: GetGetNotificationsInput = {}, options?: CallOptions): AsyncGenerator<PostGetNotificationsResponse['notifications'][number], void> =>
  byLast((paging) => getGetNotifications(client, { ...input, ...paging }, options), 'notifications', input);

export type PostGetPayoutMethodsInput = Record<string, unknown>;

/** The acting user's payout methods: `POST /api/get/payout/methods/`. Newest first, masked. */
export const postGetPayoutMethods = (client: Client, input: PostGetPayoutMethodsInput = {}, options?: CallOptions) => call<PostGetPayoutMethodsResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/get/payout/methods/","body":"json","repeats":"reads"}, input, options);

/** The acting user's payout methods: `GET /api/get/payout/methods/`. Newest first, masked. */
export const getGetPayoutMethods = (client: Client, options?: CallOptions) => call<PostGetPayoutMethodsResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/get/payout/methods/","repeats":"reads"}, {}, options);

export type PostGetPayoutsInput = PostGetPayoutsRequest;

/**
 * The acting user's payouts and wallet: `POST /api/get/payouts/`. Newest first; `wallet` is what may
 * be paid out, by currency.
 */
export const postGetPayouts = (client: Client, input: PostGetPayoutsInput = {}, options?: CallOptions) => call<PostGetPayoutsResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/get/payouts/","body":"json","repeats":"reads"}, input, options);

export type GetGetPayoutsInput = {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/**
 * The acting user's payouts and wallet: `GET /api/get/payouts/`. Newest first; `wallet` is what may
 * be paid out, by currency.
 */
export const getGetPayouts = (client: Client, input: GetGetPayoutsInput = {}, options?: CallOptions) => call<PostGetPayoutsResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/get/payouts/","query":["page","limit"],"repeats":"reads"}, input, options);

export type PostGetPublicCampaignsInput = PostGetPublicCampaignsRequest;

/** Campaigns for everyone: `POST /api/get/public/campaigns/`. */
export const postGetPublicCampaigns = (client: Client, input: PostGetPublicCampaignsInput = {}, options?: CallOptions) => call<PostGetPublicCampaignsResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/get/public/campaigns/","body":"json","repeats":"reads"}, input, options);

export type GetGetPublicCampaignsInput = {
  filter?: "active" | "upcoming" | "completed" | "all";
  /** A name, in any case, or an id. */
  category?: string;
  network?: "instagram" | "facebook" | "twitter" | "tiktok" | "youtube";
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/** Campaigns for everyone: `GET /api/get/public/campaigns/`. */
export const getGetPublicCampaigns = (client: Client, input: GetGetPublicCampaignsInput = {}, options?: CallOptions) => call<PostGetPublicCampaignsResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/get/public/campaigns/","query":["filter","category","network","page","limit"],"repeats":"reads"}, input, options);

/** All of `getGetPublicCampaigns`, page by page as they are wanted. */
export const eachGetPublicCampaigns = (client: Client, input: GetGetPublicCampaignsInput = {}, options?: CallOptions): AsyncGenerator<PostGetPublicCampaignsResponse['campaigns'][number], void> =>
  byPageIn((paging) => getGetPublicCampaigns(client, { ...input, ...paging }, options), 'campaigns', input);

export type PostGetTasksInput = PostGetTasksRequest;

/**
 * The acting user's tasks in a campaign: `POST /api/get/tasks/`. Tasks that were left are hidden.
 * Deadlines are UTC.
 */
export const postGetTasks = (client: Client, input: PostGetTasksInput, options?: CallOptions) => call<PostGetTasksResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/get/tasks/","body":"json","repeats":"reads"}, input, options);

export type GetGetTasksInput = {
  campaign_id: number;
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/**
 * The acting user's tasks in a campaign: `GET /api/get/tasks/`. Tasks that were left are hidden.
 * Deadlines are UTC.
 */
export const getGetTasks = (client: Client, input: GetGetTasksInput, options?: CallOptions) => call<PostGetTasksResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/get/tasks/","query":["campaign_id","page","limit"],"repeats":"reads"}, input, options);

/** All of `getGetTasks`, page by page as they are wanted. */
export const eachGetTasks = (client: Client, input: GetGetTasksInput, options?: CallOptions): AsyncGenerator<PostGetTasksResponse['tasks'][number], void> =>
  byPageIn((paging) => getGetTasks(client, { ...input, ...paging }, options), 'tasks', input);

export type PostNetworkStatusInput = PostNetworkStatusRequest;

/**
 * Accept or reject a social profile: `POST /api/network/status/`. Its owner is told, with the reason.
 * Only a pending profile can be decided; a repeat is fine.
 */
export const postNetworkStatus = (client: Client, input: PostNetworkStatusInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/network/status/","body":"json","repeats":"keyed"}, input, options);

export type PostNetworksInput = PostNetworksRequest;

/**
 * List the social profiles of influencers: `POST /api/networks/`. Newest first; `status` and
 * `user_id` narrow the list.
 */
export const postNetworks = (client: Client, input: PostNetworksInput = {}, options?: CallOptions) => call<PostNetworksResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/networks/","body":"json","repeats":"reads"}, input, options);

export type GetNetworksInput = {
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
  status?: "pending" | "accepted" | "rejected";
  user_id?: number;
};

/**
 * List the social profiles of influencers: `GET /api/networks/`. Newest first; `status` and `user_id`
 * narrow the list.
 */
export const getNetworks = (client: Client, input: GetNetworksInput = {}, options?: CallOptions) => call<PostNetworksResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/networks/","query":["page","limit","status","user_id"],"repeats":"reads"}, input, options);

/** All of `getNetworks`, page by page as they are wanted. */
export const eachNetworks = (client: Client, input: GetNetworksInput = {}, options?: CallOptions): AsyncGenerator<PostNetworksResponse[number], void> =>
  byPage((paging) => getNetworks(client, { ...input, ...paging }, options), input);

export type PostPaymentsRunInput = PostPaymentsRunRequest;

/**
 * Pay many accepted tasks at once: `POST /api/payments/run/`. Those named in task_ids, or all that
 * the campaign accepted. Each task is paid once, whatever is asked how often; what cannot be paid is
 * left out with its reason and stops nothing else. `dry_run` says what would happen.
 */
export const postPaymentsRun = (client: Client, input: PostPaymentsRunInput = {}, options?: CallOptions) => call<PayRun>(client, {"envelope":"campaigns","method":"POST","path":"/api/payments/run/","body":"json","repeats":"keyed"}, input, options);

export type PostPayoutBatchCancelInput = PostPayoutBatchCancelRequest;

/**
 * Cancel a batch: `POST /api/payout/batch/cancel/`. While nothing of it was sent or failed. Its
 * payouts are approved as before.
 */
export const postPayoutBatchCancel = (client: Client, input: PostPayoutBatchCancelInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/payout/batch/cancel/","body":"json","repeats":"keyed"}, input, options);

export type PostPayoutBatchCreateInput = PostPayoutBatchCreateRequest;

/**
 * Put approved payouts into a batch: `POST /api/payout/batch/create/`. Those of a currency that leave
 * by a channel and are in no batch: `sepa` takes euros to accounts with an IBAN, `paypal` those to
 * PayPal, `other` the rest. 400 where none waits.
 */
export const postPayoutBatchCreate = (client: Client, input: PostPayoutBatchCreateInput, options?: CallOptions) => call<PostPayoutBatchCreateResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/payout/batch/create/","body":"json","repeats":"keyed"}, input, options);

export type PostPayoutBatchFileInput = PostPayoutBatchFileRequest;

/**
 * Take the file of a batch: `POST /api/payout/batch/file/`. pain.001.001.09 for `sepa`, CSV for the
 * others. It holds accounts in full; who took it is kept.
 */
export const postPayoutBatchFile = (client: Client, input: PostPayoutBatchFileInput, options?: KeylessOptions) => call<PostPayoutBatchFileResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/payout/batch/file/","body":"json","repeats":"never"}, input, options);

export type PostPayoutBatchImportInput = PostPayoutBatchImportRequest;

/**
 * Import what a bank says: `POST /api/payout/batch/import/`. A statement (camt.053) or the answer to
 * a file (pain.002), as text. Payouts are found by their end-to-end id: what was booked is sent, what
 * was refused has failed, what came back is returned, each with the reason of the bank. What came in
 * is `received` where it names the reference of an invoice or an organisation; `noted` changes
 * nothing, `unmatched` waits for a person. A limited token needs `invoices:write` too where something
 * comes in for an invoice or organisation, and `advertisers:write` where that is paid ahead; without
 * them nothing of the file is taken.
 */
export const postPayoutBatchImport = (client: Client, input: PostPayoutBatchImportInput, options?: CallOptions) => call<PostPayoutBatchImportResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/payout/batch/import/","body":"json","repeats":"keyed"}, input, options);

export type PostPayoutStatusInput = PostPayoutStatusRequest;

/**
 * Move a payout on: `POST /api/payout/status/`. requested to approved or cancelled, approved to sent
 * or failed. What is cancelled or fails returns to the wallet.
 */
export const postPayoutStatus = (client: Client, input: PostPayoutStatusInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/payout/status/","body":"json","repeats":"keyed"}, input, options);

export type PostPayoutsAllInput = PostPayoutsAllRequest;

/** Everybody's payouts: `POST /api/payouts/all/`. Newest first; status may repeat. */
export const postPayoutsAll = (client: Client, input: PostPayoutsAllInput = {}, options?: CallOptions) => call<PostPayoutsAllResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/payouts/all/","body":"json","repeats":"reads"}, input, options);

export type GetPayoutsAllInput = {
  status?: ("requested" | "approved" | "sent" | "failed" | "cancelled")[];
  user_id?: number;
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/** Everybody's payouts: `GET /api/payouts/all/`. Newest first; status may repeat. */
export const getPayoutsAll = (client: Client, input: GetPayoutsAllInput = {}, options?: CallOptions) => call<PostPayoutsAllResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/payouts/all/","query":["status","user_id","page","limit"],"repeats":"reads"}, input, options);

/** All of `getPayoutsAll`, page by page as they are wanted. */
export const eachPayoutsAll = (client: Client, input: GetPayoutsAllInput = {}, options?: CallOptions): AsyncGenerator<PostPayoutsAllResponse[number], void> =>
  byPage((paging) => getPayoutsAll(client, { ...input, ...paging }, options), input);

export type PostPublishersStatsActivityInput = PostPublishersStatsActivityRequest;

/**
 * What publishers achieved: `POST /api/publishers/stats/activity/`. Accepted and paid tasks that were
 * completed in the window.
 */
export const postPublishersStatsActivity = (client: Client, input: PostPublishersStatsActivityInput = {}, options?: CallOptions) => call<PostPublishersStatsActivityResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/publishers/stats/activity/","body":"json","repeats":"reads"}, input, options);

export type PostPublishersStatsStatusInput = Record<string, unknown>;

/**
 * Publishers by account status: `POST /api/publishers/stats/status/`. A publisher is an influencer
 * who submitted at least one network.
 */
export const postPublishersStatsStatus = (client: Client, input: PostPublishersStatsStatusInput = {}, options?: CallOptions) => call<PostPublishersStatsStatusResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/publishers/stats/status/","body":"json","repeats":"reads"}, input, options);

export type PostReceiptAssignInput = PostReceiptAssignRequest;

/**
 * Book a transfer that waits for a person: `POST /api/receipt/assign/`. On an invoice, which it pays
 * as far as that is open, the rest being paid ahead; or as paid ahead by an organisation. A limited
 * token needs `advertisers:write` too where something is paid ahead.
 */
export const postReceiptAssign = (client: Client, input: PostReceiptAssignInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/receipt/assign/","body":"json","repeats":"keyed"}, input, options);

export type PostReceiptSetAsideInput = PostReceiptSetAsideRequest;

/**
 * Set a transfer aside: `POST /api/receipt/set-aside/`. One that waits for a person and is nobody’s
 * here, with the reason.
 */
export const postReceiptSetAside = (client: Client, input: PostReceiptSetAsideInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/receipt/set-aside/","body":"json","repeats":"keyed"}, input, options);

export type PostReceiptUndoInput = PostReceiptUndoRequest;

/**
 * Take back what was done with a transfer: `POST /api/receipt/undo/`. It waits for a person again.
 * What it paid of an invoice is open again, and what it added is taken from what is prepaid, as far
 * as that is not used. A limited token needs `advertisers:write` too where something was paid ahead.
 */
export const postReceiptUndo = (client: Client, input: PostReceiptUndoInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/receipt/undo/","body":"json","repeats":"keyed"}, input, options);

export type PostReceiptsInput = PostReceiptsRequest;

/**
 * Transfers that came in: `POST /api/receipts/`. As statements tell of them, the latest first: those
 * that wait for a person, or those that were booked or set aside.
 */
export const postReceipts = (client: Client, input: PostReceiptsInput, options?: CallOptions) => call<PostReceiptsResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/receipts/","body":"json","repeats":"reads"}, input, options);

/** All of `postReceipts`, page by page as they are wanted. */
export const eachReceipts = (client: Client, input: PostReceiptsInput, options?: CallOptions): AsyncGenerator<PostReceiptsResponse['transfers'][number], void> =>
  byPageIn((paging) => postReceipts(client, { ...input, ...paging }, options), 'transfers', input);

export type PostTaskActionsInput = PostTaskActionsRequest;

/**
 * Approve, reject, pay, review or reopen a task, ask for changes, or award bonuses: `POST
 * /api/task/actions/`. review: pending to under_review; approve and reject: from either of these;
 * pay: accepted to paid; reopen: rejected to pending; request_changes: under_review to pending with a
 * new deadline, at most three times, and it needs a `reason` and, where the task has
 * `requirement_items`, `items`; bonus: raises bonuses of an accepted or paid task to what is given,
 * until `bonus_until`. Bonuses go with approve and bonus, each at most what the campaign promises; a
 * deadline goes with reopen and request_changes. A limited token needs `payments:write` too for pay
 * and bonus.
 */
export const postTaskActions = (client: Client, input: PostTaskActionsInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/task/actions/","body":"json","repeats":"keyed"}, input, options);

export type PostTaskAppealInput = PostTaskAppealRequest;

/**
 * Decide on an appeal, or reply to it: `POST /api/task/appeal/`. overturn and uphold: administrators,
 * but not the one who rejected the post while there is another. Overturning accepts it with the same
 * money as an approval without bonuses; upholding frees what was reserved. reply: the campaign's
 * organisation, once, while the appeal is open.
 */
export const postTaskAppeal = (client: Client, input: PostTaskAppealInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/task/appeal/","body":"json","repeats":"keyed"}, input, options);

export type PostTaskCustomInput = PostTaskCustomRequest;

/**
 * Add an open task to a campaign: `POST /api/task/custom/`. Every participant, present or future,
 * gets a copy that pays the campaign's post rate.
 */
export const postTaskCustom = (client: Client, input: PostTaskCustomInput, options?: CallOptions) => call<PostTaskCustomResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/task/custom/","body":"json","repeats":"keyed"}, input, options);

export type PostTaskMetricsInput = PostTaskMetricsRequest;

/**
 * Record what a post achieved: `POST /api/task/metrics/`. Submitted tasks only. Figures that are left
 * out stay as they are.
 */
export const postTaskMetrics = (client: Client, input: PostTaskMetricsInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/task/metrics/","body":"json","repeats":"keyed"}, input, options);

export type PostTaskPaymentsInput = PostTaskPaymentsRequest;

/**
 * What a task pays, part by part: `POST /api/task/payments/`. Before acceptance this is what
 * acceptance pays; `payment` is always the sum of its parts.
 */
export const postTaskPayments = (client: Client, input: PostTaskPaymentsInput, options?: CallOptions) => call<PostTaskPaymentsResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/task/payments/","body":"json","repeats":"reads"}, input, options);

export type PostTaskStatusInput = PostTaskStatusRequest;

/** Where a task stands: `POST /api/task/status/`. Days are UTC. An open task has no assigned_date. */
export const postTaskStatus = (client: Client, input: PostTaskStatusInput, options?: CallOptions) => call<PostTaskStatusResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/task/status/","body":"json","repeats":"reads"}, input, options);

export type PostTasksInput = PostTasksRequest;

/**
 * Tasks by advertiser, by campaign or by status: `POST /api/tasks/`. Of several filters the first of
 * advertiser_id, campaign_id, status counts; status may repeat. Open tasks (briefs) are listed too.
 */
export const postTasks = (client: Client, input: PostTasksInput = {}, options?: CallOptions) => call<PostTasksResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/tasks/","body":"json","repeats":"reads"}, input, options);

export type GetTasksInput = {
  advertiser_id?: number;
  campaign_id?: number;
  status?: ("pending" | "under_review" | "accepted" | "rejected" | "paid")[];
  /** From 1. */
  page?: number;
  /**
   * Rows a page: 100 with `page` alone; without both the list is whole. `X-Total-Count` says how long
   * it is, `Link` where its other pages are.
   */
  limit?: number;
};

/**
 * Tasks by advertiser, by campaign or by status: `GET /api/tasks/`. Of several filters the first of
 * advertiser_id, campaign_id, status counts; status may repeat. Open tasks (briefs) are listed too.
 */
export const getTasks = (client: Client, input: GetTasksInput = {}, options?: CallOptions) => call<PostTasksResponse>(client, {"envelope":"campaigns","method":"GET","path":"/api/tasks/","query":["advertiser_id","campaign_id","status","page","limit"],"repeats":"reads"}, input, options);

/** All of `getTasks`, page by page as they are wanted. */
export const eachTasks = (client: Client, input: GetTasksInput = {}, options?: CallOptions): AsyncGenerator<PostTasksResponse[number], void> =>
  byPage((paging) => getTasks(client, { ...input, ...paging }, options), input);

export type PostUserAddCustomSocialWallInput = PostUserAddCustomSocialWallRequest;

/**
 * Add a wall to an influencer: `POST /api/user/add-custom-social-wall/`. It counts at once. The
 * address need not be on the network.
 */
export const postUserAddCustomSocialWall = (client: Client, input: PostUserAddCustomSocialWallInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/user/add-custom-social-wall/","body":"json","repeats":"keyed"}, input, options);

export type PostUserCheckInput = PostUserCheckRequest;

/**
 * Find a user by email address: `POST /api/user/check/`. Answers 404 when there is none. Case does
 * not matter. At most 30 look-ups a minute.
 */
export const postUserCheck = (client: Client, input: PostUserCheckInput, options?: CallOptions) => call<PostUserCheckResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/user/check/","body":"json","repeats":"reads"}, input, options);

export type PostUserCreateInput = PostUserCreateRequest;

/**
 * Create a user: `POST /api/user/create/`. The account is active at once. An advertiser without
 * `advertiser_id` gets an organisation of its own; with one it owns that organisation if nobody does
 * yet, or else is a member. Categories are given by name or id.
 */
export const postUserCreate = (client: Client, input: PostUserCreateInput, options?: CallOptions) => call<PostUserCreateResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/user/create/","body":"json","repeats":"keyed"}, input, options);

export type PostUserForceLogoutInput = PostUserForceLogoutRequest;

/**
 * End every session of a user: `POST /api/user/force-logout/`. Browser sessions end at once,
 * everywhere; API tokens live on.
 */
export const postUserForceLogout = (client: Client, input: PostUserForceLogoutInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/user/force-logout/","body":"json","repeats":"keyed"}, input, options);

export type PostUserNotificationInput = PostUserNotificationRequest;

/**
 * Send a user a notification: `POST /api/user/notification/`. It appears in the inbox of the user.
 * Without `type` it is of type `system`.
 */
export const postUserNotification = (client: Client, input: PostUserNotificationInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/user/notification/","body":"json","repeats":"keyed"}, input, options);

export type PostUserStatusInput = PostUserStatusRequest;

/**
 * Read how a user stands: `POST /api/user/status/`. `total_campaigns` counts the campaigns the user
 * joined and has not left.
 */
export const postUserStatus = (client: Client, input: PostUserStatusInput, options?: CallOptions) => call<PostUserStatusResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/user/status/","body":"json","repeats":"reads"}, input, options);

export type PostUserStatusBanInput = PostUserStatusBanRequest;

/**
 * Ban a user, or lift the ban: `POST /api/user/status/ban/`. A ban ends every session and refuses
 * tokens at once; `reason` is required with it. Tasks stay as they are. Nobody bans themselves or an
 * administrator.
 */
export const postUserStatusBan = (client: Client, input: PostUserStatusBanInput, options?: CallOptions) => call<Done>(client, {"envelope":"campaigns","method":"POST","path":"/api/user/status/ban/","body":"json","repeats":"keyed"}, input, options);

export type PostUsersStatsAgeInput = Record<string, unknown>;

/**
 * Users by age: `POST /api/users/stats/age/`. Whole percentages that sum to 100, or 0 without users.
 * Age is of today in UTC.
 */
export const postUsersStatsAge = (client: Client, input: PostUsersStatsAgeInput = {}, options?: CallOptions) => call<PostUsersStatsAgeResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/users/stats/age/","body":"json","repeats":"reads"}, input, options);

export type PostUsersStatsPreferencesInput = Record<string, unknown>;

/**
 * Users by preference: `POST /api/users/stats/preferences/`. Whole percentages of all choices that
 * sum to 100, or 0 without any. `other` collects every other category.
 */
export const postUsersStatsPreferences = (client: Client, input: PostUsersStatsPreferencesInput = {}, options?: CallOptions) => call<PostUsersStatsPreferencesResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/users/stats/preferences/","body":"json","repeats":"reads"}, input, options);

export type PostUsersStatsSexInput = Record<string, unknown>;

/**
 * Users by sex: `POST /api/users/stats/sex/`. Whole percentages that sum to 100, or 0 without users.
 * Who did not say is left out.
 */
export const postUsersStatsSex = (client: Client, input: PostUsersStatsSexInput = {}, options?: CallOptions) => call<PostUsersStatsSexResponse>(client, {"envelope":"campaigns","method":"POST","path":"/api/users/stats/sex/","body":"json","repeats":"reads"}, input, options);

export type PostOauthRevokeInput = Record<string, string>;

/** End the grant of a token: `POST /oauth/revoke`. */
export const postOauthRevoke = (client: Client, input: PostOauthRevokeInput = {}, options?: KeylessOptions) => call<Record<string, unknown>>(client, {"envelope":"oauth","method":"POST","path":"/oauth/revoke","body":"form","repeats":"never"}, input, options);

export type PostOauthTokenInput = Record<string, string>;

/** Get a token: `POST /oauth/token`. */
export const postOauthToken = (client: Client, input: PostOauthTokenInput = {}, options?: KeylessOptions) => call<Record<string, unknown>>(client, {"envelope":"oauth","method":"POST","path":"/oauth/token","body":"form","repeats":"never"}, input, options);
