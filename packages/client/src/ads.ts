// The Ads API. Made from its OpenAPI document by `npm run client`; changes go there.
import { type CallOptions, type Client, call, type KeylessOptions } from './call.js';
import { byCursor, byLast } from './pages.js';

export interface Ad {
  id: string;
  user_id?: string;
  title: string;
  content: string;
  budget: number;
  price_per_view: number;
  spent_budget: number;
  views_count: number;
  status: "draft" | "active" | "paused";
  charge_policy?: "all" | "verified";
  currency?: string;
  created_by?: {
    id: string;
    name: string;
  };
  not_served?: "paused_by_administrator" | "owner_suspended" | "scheduled" | "ended" | "daily_cap" | "pacing" | "targeting" | null;
  media_url: string | null;
  target_url: string | null;
  starts_at?: string | null;
  ends_at?: string | null;
  daily_cap?: number | null;
  time_zone?: string;
  pacing?: "asap" | "even";
  targeting?: AdTargeting | null;
  created_at: string;
  updated_at?: string;
}

export interface AdDay {
  date: string;
  views: number;
  billed: number;
  filtered: {
    budget_spent: number;
    unverified: number;
    replayed: number;
    expired: number;
    bot: number;
    suspended: number;
    outside_flight: number;
    daily_cap: number;
  };
  clicks: number;
  filtered_clicks: number;
  spend: number;
}

export interface AdDelivery {
  served: boolean;
  rules: AdRule[];
}

export interface AdRule {
  rule: "owner" | "budget" | "flight" | "cover" | "status" | "daily_cap" | "pacing" | "targeting";
  holds: boolean;
  is: string;
  change: string | null;
}

export interface AdTargeting {
  countries?: string[];
  devices?: ("mobile" | "tablet" | "desktop")[];
  languages?: string[];
  weekdays?: number[];
  hours?: number[];
}

export interface ApiCall {
  /** The `X-Request-Id` of its answer. */
  request_id: string;
  at: string;
  method: string;
  /** The path of the operation, such as `/v1/ads/{id}`. */
  operation: string;
  /** As it was asked for, without its query. */
  path: string;
  status: number;
  duration_ms: number;
  token_id: number | null;
  /** The application that acted for its user. */
  application_id: number | null;
}

export interface ApiToken {
  id: number;
  name: string;
  prefix: string;
  /** What it is for; null for everything its owner may do. */
  scopes: ("advertisers:read" | "advertisers:write" | "ads:read" | "ads:write" | "campaigns:read" | "campaigns:write" | "events:read" | "files:read" | "files:write" | "invoices:read" | "invoices:write" | "lists:read" | "networks:read" | "networks:write" | "notifications:read" | "notifications:write" | "participations:write" | "payments:write" | "payouts:read" | "payouts:write" | "reports:read" | "reports:write" | "statistics:read" | "tasks:read" | "tasks:write" | "tokens:read" | "tokens:write" | "users:read" | "users:write" | "watch:read" | "watch:write" | "webhooks:read" | "webhooks:write")[] | null;
  /** The token that made it, with which it ends. */
  made_by: number | null;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
}

export interface DeleteAdminAdsIdResponse {
  message: "Ad deleted";
}

export interface DeleteAdsIdResponse {
  message: "Ad deleted";
}

export interface DeleteTokensIdResponse {
  message: "Token revoked";
}

export interface DeleteWebhookEndpointsIdResponse {
  message: "Endpoint deleted";
}

export interface GetAdminReportsIdResponse {
  report: {
    id: string;
    reporter_id: string;
    reportable_id: string;
    reportable_type: "post" | "user" | "product" | "comment";
    reason: string;
    description: string | null;
    status: "pending" | "reviewed" | "resolved" | "dismissed";
    created_at: string;
    admin_note: string | null;
    handled_by: string | null;
    handled_at: string | null;
    /** The ad, task, campaign or user as it was when it was reported. */
    seen: {
      title: string;
      text: string;
      url: string | null;
      pictures: string[];
    } | null;
  };
}

export interface GetAdminReportsResponse {
  reports: {
    id: string;
    reporter_id: string;
    reportable_id: string;
    reportable_type: "post" | "user" | "product" | "comment";
    reason: string;
    description: string | null;
    status: "pending" | "reviewed" | "resolved" | "dismissed";
    created_at: string;
    admin_note: string | null;
    handled_by: string | null;
    handled_at: string | null;
    /** The ad, task, campaign or user as it was when it was reported. */
    seen: {
      title: string;
      text: string;
      url: string | null;
      pictures: string[];
    } | null;
  }[];
  next_cursor: string | null;
}

export interface GetAdminUsersResponse {
  users: User[];
  next_cursor: number | null;
}

export interface GetAdsIdResponse {
  ad: Ad;
}

export interface GetAdsIdStatsResponse {
  currency: string;
  days: AdDay[];
}

export interface GetAdsResponse {
  ads: Ad[];
}

export interface GetAdsServeResponse {
  ad: ServedAd | null;
}

export interface GetApiLogResponse {
  calls: ApiCall[];
  /** Where older ones go on, also when none of those looked through was wanted; null at the end. */
  cursor: string | null;
  has_more: boolean;
}

export interface GetEventsResponse {
  events: {
    /** The same each time the event is told. */
    id: string;
    type: "campaign.created" | "campaign.updated" | "campaign.status_changed" | "campaign.deleted" | "participation.started" | "participation.ended" | "task.submitted" | "task.changes_requested" | "task.accepted" | "task.rejected" | "task.appealed" | "task.rejection_upheld" | "task.decision_undone" | "task.reopened" | "task.paid" | "task.bonus_awarded" | "task.left" | "task.withdrawn" | "task.expired" | "network.submitted" | "network.verified" | "network.rejected" | "invoice.issued" | "invoice.paid" | "invoice.credited" | "invoice.cancelled" | "payout.requested" | "payout.approved" | "payout.sent" | "payout.failed" | "payout.cancelled" | "ad.activated" | "ad.paused" | "ad.budget_reached" | "ad.ended" | "ad.reviewed" | "ad.deleted" | "report.decided" | "photo.submitted" | "photo.accepted" | "photo.rejected";
    /** When it happened. */
    timestamp: string;
    /** What it is about, as it was then: ids, status, amounts and, where one was given, a reason. */
    data: Record<string, unknown>;
  }[];
  /** Where to go on, also when there is nothing new yet. */
  cursor: string;
  has_more: boolean;
}

export interface GetTokensResponse {
  tokens: ApiToken[];
}

export interface GetWebhookEndpointsIdDeliveriesResponse {
  deliveries: {
    id: number;
    /** Sent as `webhook-id`, the same each time. */
    event_id: string;
    /** Of the event, or `test`. */
    type: string;
    status: "waiting" | "delivered" | "failed";
    next_attempt_at: string | null;
    created_at: string;
    /** The body, byte for byte. */
    payload: string;
    attempts: {
      at: string;
      url: string;
      /** Null when nothing was answered. */
      status: number | null;
      /** Why it was not taken. */
      problem: string | null;
      /** The first 4 KiB of it. */
      answer: string;
      milliseconds: number;
    }[];
  }[];
  has_more: boolean;
}

export interface GetWebhookEndpointsIdResponse {
  endpoint: {
    id: string;
    /** Whose events it is sent. */
    owner: "organisation" | "account" | "platform";
    url: string;
    description: string;
    /** Empty for all of them. */
    types: ("campaign.created" | "campaign.updated" | "campaign.status_changed" | "campaign.deleted" | "participation.started" | "participation.ended" | "task.submitted" | "task.changes_requested" | "task.accepted" | "task.rejected" | "task.appealed" | "task.rejection_upheld" | "task.decision_undone" | "task.reopened" | "task.paid" | "task.bonus_awarded" | "task.left" | "task.withdrawn" | "task.expired" | "network.submitted" | "network.verified" | "network.rejected" | "invoice.issued" | "invoice.paid" | "invoice.credited" | "invoice.cancelled" | "payout.requested" | "payout.approved" | "payout.sent" | "payout.failed" | "payout.cancelled" | "ad.activated" | "ad.paused" | "ad.budget_reached" | "ad.ended" | "ad.reviewed" | "ad.deleted" | "report.decided" | "photo.submitted" | "photo.accepted" | "photo.rejected")[];
    enabled: boolean;
    disabled_at: string | null;
    disabled_because: "owner" | "failures" | null;
    /** The first failure since the last success. */
    failing_since: string | null;
    /** Until when the secret before signs as well. */
    rotating_until: string | null;
    /** Deliveries that are still to be taken. */
    waiting: number;
    created_at: string;
  };
}

export interface GetWebhookEndpointsResponse {
  endpoints: {
    id: string;
    /** Whose events it is sent. */
    owner: "organisation" | "account" | "platform";
    url: string;
    description: string;
    /** Empty for all of them. */
    types: ("campaign.created" | "campaign.updated" | "campaign.status_changed" | "campaign.deleted" | "participation.started" | "participation.ended" | "task.submitted" | "task.changes_requested" | "task.accepted" | "task.rejected" | "task.appealed" | "task.rejection_upheld" | "task.decision_undone" | "task.reopened" | "task.paid" | "task.bonus_awarded" | "task.left" | "task.withdrawn" | "task.expired" | "network.submitted" | "network.verified" | "network.rejected" | "invoice.issued" | "invoice.paid" | "invoice.credited" | "invoice.cancelled" | "payout.requested" | "payout.approved" | "payout.sent" | "payout.failed" | "payout.cancelled" | "ad.activated" | "ad.paused" | "ad.budget_reached" | "ad.ended" | "ad.reviewed" | "ad.deleted" | "report.decided" | "photo.submitted" | "photo.accepted" | "photo.rejected")[];
    enabled: boolean;
    disabled_at: string | null;
    disabled_because: "owner" | "failures" | null;
    /** The first failure since the last success. */
    failing_since: string | null;
    /** Until when the secret before signs as well. */
    rotating_until: string | null;
    /** Deliveries that are still to be taken. */
    waiting: number;
    created_at: string;
  }[];
}

export interface PatchAdminAdsIdRequest {
  status: "active" | "paused";
  reason?: string | null;
}

export interface PatchAdminAdsIdResponse {
  ad: Ad;
}

export interface PatchAdminReportsIdRequest {
  status: "reviewed" | "resolved" | "dismissed";
  admin_note?: string | null;
}

export interface PatchAdminReportsIdResponse {
  report: {
    id: string;
    reporter_id: string;
    reportable_id: string;
    reportable_type: "post" | "user" | "product" | "comment";
    reason: string;
    description: string | null;
    status: "pending" | "reviewed" | "resolved" | "dismissed";
    created_at: string;
    admin_note: string | null;
    handled_by: string | null;
    handled_at: string | null;
    /** The ad, task, campaign or user as it was when it was reported. */
    seen: {
      title: string;
      text: string;
      url: string | null;
      pictures: string[];
    } | null;
  };
}

export interface PatchAdminUsersIdRequest {
  status?: "active" | "suspended";
  reason?: string;
  force_logout?: boolean;
}

export interface PatchAdminUsersIdResponse {
  user: User;
}

export interface PatchAdsIdRequest {
  title?: string;
  content?: string;
  budget?: number;
  price_per_view?: number;
  media_url?: string | null;
  target_url?: string | null;
  charge_policy?: "all" | "verified";
  starts_at?: string | null;
  ends_at?: string | null;
  daily_cap?: number | null;
  time_zone?: string;
  pacing?: "asap" | "even";
  targeting?: {
    /** ISO 3166 codes; known from the address where the platform has a database for that. */
    countries?: string[] | null;
    devices?: ("mobile" | "tablet" | "desktop")[] | null;
    /** ISO 639 codes; compared with the language that the browser prefers. */
    languages?: string[] | null;
    /** 1 is Monday, in the time zone of the ad. */
    weekdays?: number[] | null;
    /** Hours of the day that have begun, in the time zone of the ad. */
    hours?: number[] | null;
  } | null;
  status?: "active" | "paused";
}

export interface PatchAdsIdResponse {
  ad: Ad;
}

export interface PatchWebhookEndpointsIdRequest {
  url?: string;
  description?: string;
  types?: ("campaign.created" | "campaign.updated" | "campaign.status_changed" | "campaign.deleted" | "participation.started" | "participation.ended" | "task.submitted" | "task.changes_requested" | "task.accepted" | "task.rejected" | "task.appealed" | "task.rejection_upheld" | "task.decision_undone" | "task.reopened" | "task.paid" | "task.bonus_awarded" | "task.left" | "task.withdrawn" | "task.expired" | "network.submitted" | "network.verified" | "network.rejected" | "invoice.issued" | "invoice.paid" | "invoice.credited" | "invoice.cancelled" | "payout.requested" | "payout.approved" | "payout.sent" | "payout.failed" | "payout.cancelled" | "ad.activated" | "ad.paused" | "ad.budget_reached" | "ad.ended" | "ad.reviewed" | "ad.deleted" | "report.decided" | "photo.submitted" | "photo.accepted" | "photo.rejected")[];
  enabled?: boolean;
}

export interface PatchWebhookEndpointsIdResponse {
  endpoint: {
    id: string;
    /** Whose events it is sent. */
    owner: "organisation" | "account" | "platform";
    url: string;
    description: string;
    /** Empty for all of them. */
    types: ("campaign.created" | "campaign.updated" | "campaign.status_changed" | "campaign.deleted" | "participation.started" | "participation.ended" | "task.submitted" | "task.changes_requested" | "task.accepted" | "task.rejected" | "task.appealed" | "task.rejection_upheld" | "task.decision_undone" | "task.reopened" | "task.paid" | "task.bonus_awarded" | "task.left" | "task.withdrawn" | "task.expired" | "network.submitted" | "network.verified" | "network.rejected" | "invoice.issued" | "invoice.paid" | "invoice.credited" | "invoice.cancelled" | "payout.requested" | "payout.approved" | "payout.sent" | "payout.failed" | "payout.cancelled" | "ad.activated" | "ad.paused" | "ad.budget_reached" | "ad.ended" | "ad.reviewed" | "ad.deleted" | "report.decided" | "photo.submitted" | "photo.accepted" | "photo.rejected")[];
    enabled: boolean;
    disabled_at: string | null;
    disabled_because: "owner" | "failures" | null;
    /** The first failure since the last success. */
    failing_since: string | null;
    /** Until when the secret before signs as well. */
    rotating_until: string | null;
    /** Deliveries that are still to be taken. */
    waiting: number;
    created_at: string;
  };
}

export interface PostAdsIdImpressionResponse {
  message: "Impression recorded";
}

export interface PostAdsRequest {
  title: string;
  content: string;
  budget: number;
  price_per_view: number;
  media_url?: string | null;
  target_url?: string | null;
  charge_policy?: "all" | "verified";
  starts_at?: string | null;
  ends_at?: string | null;
  daily_cap?: number | null;
  time_zone?: string;
  pacing?: "asap" | "even";
  targeting?: {
    /** ISO 3166 codes; known from the address where the platform has a database for that. */
    countries?: string[] | null;
    devices?: ("mobile" | "tablet" | "desktop")[] | null;
    /** ISO 639 codes; compared with the language that the browser prefers. */
    languages?: string[] | null;
    /** 1 is Monday, in the time zone of the ad. */
    weekdays?: number[] | null;
    /** Hours of the day that have begun, in the time zone of the ad. */
    hours?: number[] | null;
  } | null;
}

export interface PostAdsResponse {
  ad: Ad;
}

export interface PostFilesRequestWithFile {
  /** A picture of at most 5 MiB. */
  file: Blob;
  purpose: "proof" | "watch" | "campaign" | "avatar";
}

export interface PostFilesResponse {
  id: string;
  path: string;
  url: string;
  width: number;
  height: number;
  bytes: number;
  sha256: string;
  servedSha256: string;
}

export interface PostReportsRequest {
  reportable_id: string;
  reportable_type: "post" | "user" | "product" | "comment";
  reason: string;
  description?: string | null;
}

export interface PostReportsResponse {
  report: Report;
}

export interface PostTokensIdRollRequest {
  /** 24 when it is left out. */
  overlap_hours?: number;
}

export interface PostTokensIdRollResponse {
  id: number;
  name: string;
  /** Shown this once. */
  token: string;
  prefix: string;
  scopes: ("advertisers:read" | "advertisers:write" | "ads:read" | "ads:write" | "campaigns:read" | "campaigns:write" | "events:read" | "files:read" | "files:write" | "invoices:read" | "invoices:write" | "lists:read" | "networks:read" | "networks:write" | "notifications:read" | "notifications:write" | "participations:write" | "payments:write" | "payouts:read" | "payouts:write" | "reports:read" | "reports:write" | "statistics:read" | "tasks:read" | "tasks:write" | "tokens:read" | "tokens:write" | "users:read" | "users:write" | "watch:read" | "watch:write" | "webhooks:read" | "webhooks:write")[] | null;
  created_at: string;
  expires_at: string | null;
  replaces: {
    id: number;
    expires_at: string;
  };
}

export interface PostTokensRequest {
  name: string;
  scopes: ("advertisers:read" | "advertisers:write" | "ads:read" | "ads:write" | "campaigns:read" | "campaigns:write" | "events:read" | "files:read" | "files:write" | "invoices:read" | "invoices:write" | "lists:read" | "networks:read" | "networks:write" | "notifications:read" | "notifications:write" | "participations:write" | "payments:write" | "payouts:read" | "payouts:write" | "reports:read" | "reports:write" | "statistics:read" | "tasks:read" | "tasks:write" | "tokens:read" | "tokens:write" | "users:read" | "users:write" | "watch:read" | "watch:write" | "webhooks:read" | "webhooks:write")[];
  /** 90 when it is left out. */
  expires_in_days?: number;
}

export interface PostTokensResponse {
  id: number;
  name: string;
  /** Shown this once. */
  token: string;
  prefix: string;
  scopes: ("advertisers:read" | "advertisers:write" | "ads:read" | "ads:write" | "campaigns:read" | "campaigns:write" | "events:read" | "files:read" | "files:write" | "invoices:read" | "invoices:write" | "lists:read" | "networks:read" | "networks:write" | "notifications:read" | "notifications:write" | "participations:write" | "payments:write" | "payouts:read" | "payouts:write" | "reports:read" | "reports:write" | "statistics:read" | "tasks:read" | "tasks:write" | "tokens:read" | "tokens:write" | "users:read" | "users:write" | "watch:read" | "watch:write" | "webhooks:read" | "webhooks:write")[] | null;
  created_at: string;
  expires_at: string | null;
}

export interface PostWebhookEndpointsIdReplayRequest {
  deliveries?: number[];
  since?: string;
}

export interface PostWebhookEndpointsIdReplayResponse {
  replayed: number;
}

export interface PostWebhookEndpointsIdRotateResponse {
  endpoint: {
    id: string;
    /** Whose events it is sent. */
    owner: "organisation" | "account" | "platform";
    url: string;
    description: string;
    /** Empty for all of them. */
    types: ("campaign.created" | "campaign.updated" | "campaign.status_changed" | "campaign.deleted" | "participation.started" | "participation.ended" | "task.submitted" | "task.changes_requested" | "task.accepted" | "task.rejected" | "task.appealed" | "task.rejection_upheld" | "task.decision_undone" | "task.reopened" | "task.paid" | "task.bonus_awarded" | "task.left" | "task.withdrawn" | "task.expired" | "network.submitted" | "network.verified" | "network.rejected" | "invoice.issued" | "invoice.paid" | "invoice.credited" | "invoice.cancelled" | "payout.requested" | "payout.approved" | "payout.sent" | "payout.failed" | "payout.cancelled" | "ad.activated" | "ad.paused" | "ad.budget_reached" | "ad.ended" | "ad.reviewed" | "ad.deleted" | "report.decided" | "photo.submitted" | "photo.accepted" | "photo.rejected")[];
    enabled: boolean;
    disabled_at: string | null;
    disabled_because: "owner" | "failures" | null;
    /** The first failure since the last success. */
    failing_since: string | null;
    /** Until when the secret before signs as well. */
    rotating_until: string | null;
    /** Deliveries that are still to be taken. */
    waiting: number;
    created_at: string;
  };
  /** Shown this once. Verify with any library of Standard Webhooks. */
  secret: string;
}

export interface PostWebhookEndpointsIdTestResponse {
  delivery_id: number;
}

export interface PostWebhookEndpointsRequest {
  url: string;
  description?: string;
  types?: ("campaign.created" | "campaign.updated" | "campaign.status_changed" | "campaign.deleted" | "participation.started" | "participation.ended" | "task.submitted" | "task.changes_requested" | "task.accepted" | "task.rejected" | "task.appealed" | "task.rejection_upheld" | "task.decision_undone" | "task.reopened" | "task.paid" | "task.bonus_awarded" | "task.left" | "task.withdrawn" | "task.expired" | "network.submitted" | "network.verified" | "network.rejected" | "invoice.issued" | "invoice.paid" | "invoice.credited" | "invoice.cancelled" | "payout.requested" | "payout.approved" | "payout.sent" | "payout.failed" | "payout.cancelled" | "ad.activated" | "ad.paused" | "ad.budget_reached" | "ad.ended" | "ad.reviewed" | "ad.deleted" | "report.decided" | "photo.submitted" | "photo.accepted" | "photo.rejected")[];
  /** Needed by influencers with an organisation; their account unless given. */
  owner?: "organisation" | "account" | "platform";
}

export interface PostWebhookEndpointsResponse {
  endpoint: {
    id: string;
    /** Whose events it is sent. */
    owner: "organisation" | "account" | "platform";
    url: string;
    description: string;
    /** Empty for all of them. */
    types: ("campaign.created" | "campaign.updated" | "campaign.status_changed" | "campaign.deleted" | "participation.started" | "participation.ended" | "task.submitted" | "task.changes_requested" | "task.accepted" | "task.rejected" | "task.appealed" | "task.rejection_upheld" | "task.decision_undone" | "task.reopened" | "task.paid" | "task.bonus_awarded" | "task.left" | "task.withdrawn" | "task.expired" | "network.submitted" | "network.verified" | "network.rejected" | "invoice.issued" | "invoice.paid" | "invoice.credited" | "invoice.cancelled" | "payout.requested" | "payout.approved" | "payout.sent" | "payout.failed" | "payout.cancelled" | "ad.activated" | "ad.paused" | "ad.budget_reached" | "ad.ended" | "ad.reviewed" | "ad.deleted" | "report.decided" | "photo.submitted" | "photo.accepted" | "photo.rejected")[];
    enabled: boolean;
    disabled_at: string | null;
    disabled_because: "owner" | "failures" | null;
    /** The first failure since the last success. */
    failing_since: string | null;
    /** Until when the secret before signs as well. */
    rotating_until: string | null;
    /** Deliveries that are still to be taken. */
    waiting: number;
    created_at: string;
  };
  /** Shown this once. Verify with any library of Standard Webhooks. */
  secret: string;
}

export interface Report {
  id: string;
  reporter_id: string;
  reportable_id: string;
  reportable_type: "post" | "user" | "product" | "comment";
  reason: string;
  description: string | null;
  status: "pending" | "reviewed" | "resolved" | "dismissed";
  created_at: string;
}

export interface ServedAd {
  id: string;
  title: string;
  content: string;
  media_url: string | null;
  target_url: string | null;
  click_url?: string | null;
}

export interface User {
  id: string;
  user_id: number;
  email: string;
  username: string;
  name: string;
  role: "influencer" | "advertiser" | "admin";
  status: "active" | "inactive" | "suspended";
  advertiser_id: number | null;
  email_verified: boolean;
  created_at: string;
  last_seen_at: string | null;
  banned_at: string | null;
  banned_reason: string | null;
}

export type PostFilesInput = PostFilesRequestWithFile;

/** Send a picture: `POST /files`. */
export const postFiles = (client: Client, input: PostFilesInput, options?: KeylessOptions) => call<PostFilesResponse>(client, {"envelope":"ads","method":"POST","path":"/files","body":"multipart","repeats":"never"}, input, options);

export type GetFilesNameInput = {
  name: string;
};

/** Get a picture: `GET /files/{name}`. */
export const getFilesName = (client: Client, input: GetFilesNameInput, options?: CallOptions) => call<Blob>(client, {"envelope":"ads","method":"GET","path":"/files/{name}","picture":true,"repeats":"reads"}, input, options);

export type PatchAdminAdsIdInput = {
  id: string;
} & PatchAdminAdsIdRequest;

/**
 * Pause or release any ad: `PATCH /v1/admin/ads/{id}`. `paused` stops the ad: it is neither served
 * nor charged, and its own people cannot activate it. `active` ends that and gives the ad back as it
 * was; an ad that no administrator paused answers 409. Its owner is told, with the reason.
 */
export const patchAdminAdsId = (client: Client, input: PatchAdminAdsIdInput, options?: CallOptions) => call<PatchAdminAdsIdResponse>(client, {"envelope":"ads","method":"PATCH","path":"/v1/admin/ads/{id}","body":"json","repeats":"keyed"}, input, options);

export type DeleteAdminAdsIdInput = {
  id: string;
};

/**
 * Delete any ad: `DELETE /v1/admin/ads/{id}`. The ad is gone for every operation, and its own people
 * cannot restore it; what it spent stays in statistics and invoices.
 */
export const deleteAdminAdsId = (client: Client, input: DeleteAdminAdsIdInput, options?: CallOptions) => call<DeleteAdminAdsIdResponse>(client, {"envelope":"ads","method":"DELETE","path":"/v1/admin/ads/{id}","repeats":"keyed"}, input, options);

export type GetAdminReportsInput = {
  status?: "pending" | "reviewed" | "resolved" | "dismissed";
  reportable_type?: "post" | "user" | "product" | "comment";
  cursor?: string;
  limit?: number;
};

/**
 * List reports: `GET /v1/admin/reports`. Oldest first. `cursor` is the `next_cursor` of the page
 * before.
 */
export const getAdminReports = (client: Client, input: GetAdminReportsInput = {}, options?: CallOptions) => call<GetAdminReportsResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/admin/reports","query":["status","reportable_type","cursor","limit"],"repeats":"reads"}, input, options);

/** All of `getAdminReports`, page by page as they are wanted. */
export const eachAdminReports = (client: Client, input: GetAdminReportsInput = {}, options?: CallOptions): AsyncGenerator<GetAdminReportsResponse['reports'][number], void> =>
  byCursor((paging) => getAdminReports(client, { ...input, ...paging }, options), 'reports', input);

export type GetAdminReportsIdInput = {
  id: string;
};

/** Get a report: `GET /v1/admin/reports/{id}`. */
export const getAdminReportsId = (client: Client, input: GetAdminReportsIdInput, options?: CallOptions) => call<GetAdminReportsIdResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/admin/reports/{id}","repeats":"reads"}, input, options);

export type PatchAdminReportsIdInput = {
  id: string;
} & PatchAdminReportsIdRequest;

/**
 * Decide a report: `PATCH /v1/admin/reports/{id}`. A pending report may go to any status, a reviewed
 * one to resolved or dismissed; closed reports answer 409.
 */
export const patchAdminReportsId = (client: Client, input: PatchAdminReportsIdInput, options?: CallOptions) => call<PatchAdminReportsIdResponse>(client, {"envelope":"ads","method":"PATCH","path":"/v1/admin/reports/{id}","body":"json","repeats":"keyed"}, input, options);

export type GetAdminUsersInput = {
  role?: "influencer" | "advertiser" | "admin";
  status?: "active" | "inactive" | "suspended";
  q?: string;
  cursor?: number;
  limit?: number;
};

/**
 * List users: `GET /v1/admin/users`. Newest first. `q` is part of a name, username or email address,
 * or a whole id. `cursor` is the `next_cursor` of the page before.
 */
export const getAdminUsers = (client: Client, input: GetAdminUsersInput = {}, options?: CallOptions) => call<GetAdminUsersResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/admin/users","query":["role","status","q","cursor","limit"],"repeats":"reads"}, input, options);

/** All of `getAdminUsers`, page by page as they are wanted. */
export const eachAdminUsers = (client: Client, input: GetAdminUsersInput = {}, options?: CallOptions): AsyncGenerator<GetAdminUsersResponse['users'][number], void> =>
  byCursor((paging) => getAdminUsers(client, { ...input, ...paging }, options), 'users', input);

export type PatchAdminUsersIdInput = {
  id: string;
} & PatchAdminUsersIdRequest;

/**
 * Ban, unban or log out a user: `PATCH /v1/admin/users/{id}`. `suspended` bans and needs a reason;
 * `active` lifts the ban of a banned user and changes nobody else. `force_logout` ends every browser
 * session; API tokens live on. Administrators cannot be banned.
 */
export const patchAdminUsersId = (client: Client, input: PatchAdminUsersIdInput, options?: CallOptions) => call<PatchAdminUsersIdResponse>(client, {"envelope":"ads","method":"PATCH","path":"/v1/admin/users/{id}","body":"json","repeats":"keyed"}, input, options);

export type GetAdsInput = {
  limit?: number;
  before?: string;
};

/**
 * List your ads: `GET /v1/ads`. Every ad of the acting user and of the organisation they belong to,
 * newest first. `limit` and `before` (an ad id) page on request.
 */
export const getAds = (client: Client, input: GetAdsInput = {}, options?: CallOptions) => call<GetAdsResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/ads","query":["limit","before"],"repeats":"reads"}, input, options);

/** All of `getAds`, page by page as they are wanted. */
export const eachAds = (client: Client, input: GetAdsInput = {}, options?: CallOptions): AsyncGenerator<GetAdsResponse['ads'][number], void> =>
  byLast((paging) => getAds(client, { ...input, ...paging }, options), 'ads', input);

export type PostAdsInput = PostAdsRequest;

/**
 * Create an ad: `POST /v1/ads`. The ad starts as a draft with nothing spent and no views. With
 * `starts_at` or `ends_at` (moments as ISO 8601; a bare day is its first second as a start, its last
 * as an end) it has a flight: it is served and charged from the one moment until before the other.
 * `daily_cap` is the most it is charged on a day of its `time_zone`; `pacing: even` spreads what is
 * left of the budget over the flight by the hour. `targeting` says whom and when it is served to:
 * `countries`, `devices`, `languages`, and `weekdays` and `hours` of its `time_zone`; each that is
 * given must hold, and null or absent serves everybody at all times. A part of another name is
 * refused (400), since leaving it out would serve more people than was meant.
 */
export const postAds = (client: Client, input: PostAdsInput, options?: CallOptions) => call<PostAdsResponse>(client, {"envelope":"ads","method":"POST","path":"/v1/ads","body":"json","repeats":"keyed"}, input, options);

/**
 * Get an ad to show: `GET /v1/ads/serve`. One of the active ads with budget left, within its flight,
 * its daily cap, its pace and its hours, whose owner is not suspended and whose target the caller
 * matches (by the country of the address, the device of `User-Agent` and the first language of
 * `Accept-Language`; nothing of it is kept), each as likely as any other, or null. The response
 * header `Ad-Advertiser` says whose it is, percent-encoded, for readers to see; `Ad-Impression-Token`
 * carries a one-time token; send it back in the request header of the same name when the ad was seen,
 * and add it as `?token=` to `click_url` where the ad is a link.
 */
export const getAdsServe = (client: Client, options?: CallOptions) => call<GetAdsServeResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/ads/serve","repeats":"reads"}, {}, options);

export type GetAdsIdInput = {
  id: string;
};

/** Get one of your ads: `GET /v1/ads/{id}`. Those of your organisation are yours too. */
export const getAdsId = (client: Client, input: GetAdsIdInput, options?: CallOptions) => call<GetAdsIdResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/ads/{id}","repeats":"reads"}, input, options);

export type PatchAdsIdInput = {
  id: string;
} & PatchAdsIdRequest;

/**
 * Update an ad: `PATCH /v1/ads/{id}`. Changes the fields that are given. `status: active` needs
 * budget left, and an organisation that pays: 403 without one, 409 `limit_reached` when its campaigns
 * and active ads would be committed to more than its limit, as with a higher budget of an active ad.
 * A budget at or below the spend pauses an active ad, and so does an end that has passed; activating
 * needs an end in the future. `starts_at` and `ends_at` null leave that side of the flight open.
 * `targeting` is replaced as a whole; null takes it off. The active ads of an organisation are for at
 * most 300 different audiences (countries, devices and languages); whatever would make them more is
 * 400.
 */
export const patchAdsId = (client: Client, input: PatchAdsIdInput, options?: CallOptions) => call<PatchAdsIdResponse>(client, {"envelope":"ads","method":"PATCH","path":"/v1/ads/{id}","body":"json","repeats":"keyed"}, input, options);

export type DeleteAdsIdInput = {
  id: string;
};

/**
 * Delete an ad: `DELETE /v1/ads/{id}`. The ad is gone for every operation; what it spent stays in
 * statistics and invoices.
 */
export const deleteAdsId = (client: Client, input: DeleteAdsIdInput, options?: CallOptions) => call<DeleteAdsIdResponse>(client, {"envelope":"ads","method":"DELETE","path":"/v1/ads/{id}","repeats":"keyed"}, input, options);

export type GetAdsIdDeliveryInput = {
  id: string;
};

/**
 * Why an ad is served or not: `GET /v1/ads/{id}/delivery`. Every rule that decides about it, as it is
 * at this moment, in the order in which to put them right: its owner, its budget, its flight, the
 * cover of its organisation, its status, the limit of the day, its pace and its target. `change` says
 * what to do where a rule does not hold. A limited token hears amounts of the cover with
 * `advertisers:read` and of invoices with `invoices:read`.
 */
export const getAdsIdDelivery = (client: Client, input: GetAdsIdDeliveryInput, options?: CallOptions) => call<AdDelivery>(client, {"envelope":"ads","method":"GET","path":"/v1/ads/{id}/delivery","repeats":"reads"}, input, options);

export type PostAdsIdImpressionInput = {
  id: string;
  /** The token that came with the ad. */
  "Ad-Impression-Token"?: string;
};

/**
 * Record an impression: `POST /v1/ads/{id}/impression`. Counts one view. It is charged while budget
 * is left, unless an administrator paused the ad, its owner is suspended, or it comes outside of the
 * ad’s flight or on top of its daily cap; the view that reaches the budget pauses the ad. With charge
 * policy `verified` only views with a fresh `Ad-Impression-Token` are charged.
 */
export const postAdsIdImpression = (client: Client, input: PostAdsIdImpressionInput, options?: CallOptions) => call<PostAdsIdImpressionResponse>(client, {"envelope":"ads","method":"POST","path":"/v1/ads/{id}/impression","headers":["Ad-Impression-Token"],"repeats":"keyed"}, input, options);

export type GetAdsIdStatsInput = {
  id: string;
  from?: string;
  to?: string;
};

/**
 * Daily statistics of an ad: `GET /v1/ads/{id}/stats`. UTC days from `from` to `to`, both included
 * and at most 366; the last 30 days without them.
 */
export const getAdsIdStats = (client: Client, input: GetAdsIdStatsInput, options?: CallOptions) => call<GetAdsIdStatsResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/ads/{id}/stats","query":["from","to"],"repeats":"reads"}, input, options);

export type GetApiLogInput = {
  /** Only calls by this token. */
  token_id?: number;
  /** Only answers of this kind. */
  status?: "2xx" | "3xx" | "4xx" | "5xx";
  /** Only paths that hold this text. */
  path?: string;
  /** Of the answer before; from the newest without it. */
  cursor?: number;
  /** 50 unless given. */
  limit?: number;
};

/**
 * List your calls: `GET /v1/api-log`. What your tokens, and applications that act for you, called,
 * newest first; an owner of an organisation sees what the tokens of its people called for it. Calls
 * appear about a second after they were answered. Never their bodies, queries or secrets. Serving and
 * impressions are not in it.
 */
export const getApiLog = (client: Client, input: GetApiLogInput = {}, options?: CallOptions) => call<GetApiLogResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/api-log","query":["token_id","status","path","cursor","limit"],"repeats":"reads"}, input, options);

/** All of `getApiLog`, page by page as they are wanted. */
export const eachApiLog = (client: Client, input: GetApiLogInput = {}, options?: CallOptions): AsyncGenerator<GetApiLogResponse['calls'][number], void> =>
  byCursor((paging) => getApiLog(client, { ...input, ...paging }, options), 'calls', input);

export type GetEventsInput = {
  /** Of the answer before; from the oldest kept without it. */
  cursor?: number;
  /** 50 unless given. */
  limit?: number;
  /** Only these types; may be repeated. */
  type?: ("campaign.created" | "campaign.updated" | "campaign.status_changed" | "campaign.deleted" | "participation.started" | "participation.ended" | "task.submitted" | "task.changes_requested" | "task.accepted" | "task.rejected" | "task.appealed" | "task.rejection_upheld" | "task.decision_undone" | "task.reopened" | "task.paid" | "task.bonus_awarded" | "task.left" | "task.withdrawn" | "task.expired" | "network.submitted" | "network.verified" | "network.rejected" | "invoice.issued" | "invoice.paid" | "invoice.credited" | "invoice.cancelled" | "payout.requested" | "payout.approved" | "payout.sent" | "payout.failed" | "payout.cancelled" | "ad.activated" | "ad.paused" | "ad.budget_reached" | "ad.ended" | "ad.reviewed" | "ad.deleted" | "report.decided" | "photo.submitted" | "photo.accepted" | "photo.rejected")[];
};

/**
 * List what happened: `GET /v1/events`. Events of the last 30 days that concern the caller: an
 * influencer's own, those of an organisation (invoices for its owners and billing), and all of them
 * for administrators. They come in the order in which they were committed, and are added at the end
 * only: ask again with the `cursor` of the last answer, and nothing is missed.
 */
export const getEvents = (client: Client, input: GetEventsInput = {}, options?: CallOptions) => call<GetEventsResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/events","query":["cursor","limit","type"],"repeats":"reads"}, input, options);

/** All of `getEvents`, page by page as they are wanted. */
export const eachEvents = (client: Client, input: GetEventsInput = {}, options?: CallOptions): AsyncGenerator<GetEventsResponse['events'][number], void> =>
  byCursor((paging) => getEvents(client, { ...input, ...paging }, options), 'events', input);

export type PostReportsInput = PostReportsRequest;

/** Report content or a user: `POST /v1/reports`. */
export const postReports = (client: Client, input: PostReportsInput, options?: CallOptions) => call<PostReportsResponse>(client, {"envelope":"ads","method":"POST","path":"/v1/reports","body":"json","repeats":"keyed"}, input, options);

/** List your API tokens: `GET /v1/tokens`. Tokens that are not revoked, newest first. */
export const getTokens = (client: Client, options?: CallOptions) => call<GetTokensResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/tokens","repeats":"reads"}, {}, options);

export type PostTokensInput = PostTokensRequest;

/**
 * Make an API token: `POST /v1/tokens`. By a token whose scopes name `tokens:write`, for some of its
 * other scopes, or in the signed-in browser. It ends with the token that made it.
 */
export const postTokens = (client: Client, input: PostTokensInput, options?: KeylessOptions) => call<PostTokensResponse>(client, {"envelope":"ads","method":"POST","path":"/v1/tokens","body":"json","repeats":"never"}, input, options);

export type DeleteTokensIdInput = {
  id: number;
};

/**
 * Revoke one of your API tokens: `DELETE /v1/tokens/{id}`. From the next call on the token is
 * refused, and so are those it made. A token may revoke itself, whatever it is for.
 */
export const deleteTokensId = (client: Client, input: DeleteTokensIdInput, options?: CallOptions) => call<DeleteTokensIdResponse>(client, {"envelope":"ads","method":"DELETE","path":"/v1/tokens/{id}","repeats":"keyed"}, input, options);

export type PostTokensIdRollInput = {
  id: number;
} & PostTokensIdRollRequest;

/**
 * Give one of your API tokens a successor: `POST /v1/tokens/{id}/roll`. The new token has the name,
 * the scopes and the length of life of the old one, which works until the overlap is over. A token
 * whose scopes name `tokens:write` rolls itself and those it made.
 */
export const postTokensIdRoll = (client: Client, input: PostTokensIdRollInput, options?: KeylessOptions) => call<PostTokensIdRollResponse>(client, {"envelope":"ads","method":"POST","path":"/v1/tokens/{id}/roll","body":"json","repeats":"never"}, input, options);

export type PostWebhookEndpointsInput = PostWebhookEndpointsRequest;

/**
 * Have events sent to an address: `POST /v1/webhook-endpoints`. Each event is posted as JSON, signed
 * by the Standard Webhooks specification (`webhook-id`, `webhook-timestamp`, `webhook-signature`).
 * Answer 2xx within 5 seconds; otherwise it is sent again, with the same id and the same bytes, at
 * growing intervals of up to 24 hours. Deliveries come in the order of `GET /v1/events`, those that
 * are sent again later than that. Addresses are https and of the public internet, and redirects are
 * not followed. An owner has at most 10 endpoints: an organisation's are looked after by its owners,
 * an account's by its influencer, the platform's by administrators.
 */
export const postWebhookEndpoints = (client: Client, input: PostWebhookEndpointsInput, options?: KeylessOptions) => call<PostWebhookEndpointsResponse>(client, {"envelope":"ads","method":"POST","path":"/v1/webhook-endpoints","body":"json","repeats":"never"}, input, options);

/** List the endpoints you look after: `GET /v1/webhook-endpoints`. */
export const getWebhookEndpoints = (client: Client, options?: CallOptions) => call<GetWebhookEndpointsResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/webhook-endpoints","repeats":"reads"}, {}, options);

export type GetWebhookEndpointsIdInput = {
  id: string;
};

/** Read an endpoint: `GET /v1/webhook-endpoints/{id}`. */
export const getWebhookEndpointsId = (client: Client, input: GetWebhookEndpointsIdInput, options?: CallOptions) => call<GetWebhookEndpointsIdResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/webhook-endpoints/{id}","repeats":"reads"}, input, options);

export type PatchWebhookEndpointsIdInput = {
  id: string;
} & PatchWebhookEndpointsIdRequest;

/**
 * Change an endpoint, or switch it off or on: `PATCH /v1/webhook-endpoints/{id}`. Only the named
 * fields change. What an endpoint missed while it was off is sent once it is on again.
 */
export const patchWebhookEndpointsId = (client: Client, input: PatchWebhookEndpointsIdInput, options?: CallOptions) => call<PatchWebhookEndpointsIdResponse>(client, {"envelope":"ads","method":"PATCH","path":"/v1/webhook-endpoints/{id}","body":"json","repeats":"keyed"}, input, options);

export type DeleteWebhookEndpointsIdInput = {
  id: string;
};

/** Delete an endpoint and its deliveries: `DELETE /v1/webhook-endpoints/{id}`. */
export const deleteWebhookEndpointsId = (client: Client, input: DeleteWebhookEndpointsIdInput, options?: CallOptions) => call<DeleteWebhookEndpointsIdResponse>(client, {"envelope":"ads","method":"DELETE","path":"/v1/webhook-endpoints/{id}","repeats":"keyed"}, input, options);

export type GetWebhookEndpointsIdDeliveriesInput = {
  id: string;
  status?: "waiting" | "delivered" | "failed";
  /** The last id of the answer before. */
  before?: number;
  /** 50 unless given. */
  limit?: number;
};

/**
 * List what was sent to an endpoint, and what it answered: `GET
 * /v1/webhook-endpoints/{id}/deliveries`. Newest first, of the last 30 days.
 */
export const getWebhookEndpointsIdDeliveries = (client: Client, input: GetWebhookEndpointsIdDeliveriesInput, options?: CallOptions) => call<GetWebhookEndpointsIdDeliveriesResponse>(client, {"envelope":"ads","method":"GET","path":"/v1/webhook-endpoints/{id}/deliveries","query":["status","before","limit"],"repeats":"reads"}, input, options);

/** All of `getWebhookEndpointsIdDeliveries`, page by page as they are wanted. */
export const eachWebhookEndpointsIdDeliveries = (client: Client, input: GetWebhookEndpointsIdDeliveriesInput, options?: CallOptions): AsyncGenerator<GetWebhookEndpointsIdDeliveriesResponse['deliveries'][number], void> =>
  byLast((paging) => getWebhookEndpointsIdDeliveries(client, { ...input, ...paging }, options), 'deliveries', input);

export type PostWebhookEndpointsIdReplayInput = {
  id: string;
} & PostWebhookEndpointsIdReplayRequest;

/**
 * Send deliveries again: `POST /v1/webhook-endpoints/{id}/replay`. Those named, or, with `since`, all
 * from then on that were not taken; at most 1,000, the oldest first.
 */
export const postWebhookEndpointsIdReplay = (client: Client, input: PostWebhookEndpointsIdReplayInput, options?: CallOptions) => call<PostWebhookEndpointsIdReplayResponse>(client, {"envelope":"ads","method":"POST","path":"/v1/webhook-endpoints/{id}/replay","body":"json","repeats":"keyed"}, input, options);

export type PostWebhookEndpointsIdRotateInput = {
  id: string;
};

/**
 * Give an endpoint a new secret: `POST /v1/webhook-endpoints/{id}/rotate`. For 24 hours everything is
 * signed with the old secret as well: `webhook-signature` holds both.
 */
export const postWebhookEndpointsIdRotate = (client: Client, input: PostWebhookEndpointsIdRotateInput, options?: KeylessOptions) => call<PostWebhookEndpointsIdRotateResponse>(client, {"envelope":"ads","method":"POST","path":"/v1/webhook-endpoints/{id}/rotate","repeats":"never"}, input, options);

export type PostWebhookEndpointsIdTestInput = {
  id: string;
};

/**
 * Send a test: `POST /v1/webhook-endpoints/{id}/test`. Of the type `test`, with an id of its own,
 * signed as events are.
 */
export const postWebhookEndpointsIdTest = (client: Client, input: PostWebhookEndpointsIdTestInput, options?: CallOptions) => call<PostWebhookEndpointsIdTestResponse>(client, {"envelope":"ads","method":"POST","path":"/v1/webhook-endpoints/{id}/test","repeats":"keyed"}, input, options);
