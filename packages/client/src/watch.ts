// The Watch API. Made from its OpenAPI document by `npm run client`; changes go there.
import { type CallOptions, type Client, call } from './call.js';

export interface GetProofIdResponse {
  proof: Record<string, unknown>;
  algorithm: "Ed25519";
  signature: string;
  public_key: string;
}

export interface Group {
  success: true;
  group: string;
  campaign: string;
  invite_code: string;
  size: number;
  status: "open" | "complete" | "accepted" | "rejected" | "expired";
  expires_at: string;
  members: {
    username: string;
    submitted: boolean;
  }[];
}

export interface Photo {
  photo: string;
  campaign: string;
  url: string;
  created_at: string;
  changed_at: string;
  created_by: string;
  status: "received" | "accepted" | "rejected";
  task?: string;
  group?: string;
  latitude: number;
  longitude: number;
  distance_in_meters: number;
  accuracy?: number;
  flags?: string[];
  checks?: Record<string, string | number>;
  reward?: number;
  reason?: string;
  note?: string;
  decided_at?: string;
  proof?: string;
}

export interface PostAcceptPhotoRequest {
  photo: string;
}

export interface PostAcceptPhotoResponse {
  result: {
    success: true;
    photo: string;
    reward: number;
  };
}

export interface PostAllCampaignsRequest {
  type?: "individual" | "group" | "task";
  tag?: string;
  active?: boolean;
  latitude?: number;
  longitude?: number;
}

export interface PostAllCampaignsResponse {
  result: WatchCampaign[];
}

export interface PostCreateCampaignRequest {
  type: "individual" | "group" | "task";
  description: string;
  starts_at: string;
  /** ISO 8601; without an offset UTC, a bare day means its last second. */
  ends_at: string;
  latitude: number;
  longitude: number;
  radius?: number;
  location_limit_in_meters?: number | null;
  banner_url?: string | null;
  poster_url?: string | null;
  tags?: string[];
  fuel_required?: number;
  is_active?: boolean;
  max_submissions?: number;
  max_submissions_per_witness?: number | null;
  reward_per_task?: number | null;
  total_rewards?: number | null;
  tasks?: Record<string, {
    description?: string;
    fuel_required?: number;
  }>;
  whitelist?: string[];
  group_size?: number;
  time_limit_in_minutes?: number;
  id: string;
  currency?: "POINTS";
}

export interface PostCreateCampaignResponse {
  result: {
    success: true;
    campaign_id: string;
    action: "created";
  };
}

export interface PostCreateGroupRequest {
  campaign: string;
}

export interface PostCreateGroupResponse {
  result: Group;
}

export interface PostEditCampaignRequest {
  campaign: string;
  type?: "individual" | "group" | "task";
  description?: string;
  starts_at?: string;
  /** ISO 8601; without an offset UTC, a bare day means its last second. */
  ends_at?: string;
  latitude?: number;
  longitude?: number;
  radius?: number;
  location_limit_in_meters?: number | null;
  banner_url?: string | null;
  poster_url?: string | null;
  tags?: string[];
  fuel_required?: number;
  is_active?: boolean;
  max_submissions?: number;
  max_submissions_per_witness?: number | null;
  reward_per_task?: number | null;
  total_rewards?: number | null;
  tasks?: Record<string, {
    description?: string;
    fuel_required?: number;
  }>;
  whitelist?: string[];
  group_size?: number;
  time_limit_in_minutes?: number;
}

export interface PostEditCampaignResponse {
  result: {
    success: true;
    campaign_id: string;
    action: "updated";
  };
}

export interface PostJoinGroupRequest {
  code: string;
}

export interface PostJoinGroupResponse {
  result: Group;
}

export interface PostLoginRequest {
  publicKey: string;
  signature: string;
}

export interface PostLoginResponse {
  result: {
    success: true;
    publicKey: string;
  };
}

export interface PostMyBalanceResponse {
  result: {
    points: number;
    fuel: number;
  };
}

export interface PostPhotoFeedFromCampaignRequest {
  campaign: string;
  since?: string;
  after?: string;
  skip?: number;
  limit?: number;
}

export interface PostPhotoFeedFromCampaignResponse {
  result: Photo[];
}

export interface PostPhotoPositionRequest {
  photo: string;
}

export interface PostPhotoPositionResponse {
  result: {
    latitude: number;
    longitude: number;
    accuracy?: number;
    rounded: boolean;
    looks: {
      name: string;
      at: string;
    }[];
  };
}

export interface PostPreLoginRequest {
  publicKey: string;
}

export interface PostPreLoginResponse {
  result: {
    message: string;
  };
}

export interface PostRejectPhotoRequest {
  photo: string;
  /**
   * wrong_subject, poor_quality, wrong_place, duplicate, manipulated, inappropriate, campaign_closed,
   * technical_problem, other, or words of your own.
   */
  reason?: string;
  note?: string;
}

export interface PostRejectPhotoResponse {
  result: {
    success: true;
    photo: string;
  };
}

export interface PostSubmitPhotoRequestWithFile {
  campaign: string;
  photo_url?: string;
  /** A picture of at most 5 MiB. */
  file?: Blob;
  latitude: number;
  longitude: number;
  accuracy?: number;
  taken_at?: string;
  task?: string;
  group?: string;
}

export interface PostSubmitPhotoResponse {
  result: {
    success: true;
    photo: string;
    flags: string[];
  };
}

export interface WatchCampaign {
  id: string;
  banner_url: string;
  poster_url: string;
  created_at: string;
  created_by: string;
  created_by_publicKey?: string;
  description: string;
  starts_at: string;
  ends_at: string;
  fuel_required: number;
  is_active: boolean;
  latitude: number;
  longitude: number;
  radius: number;
  location_limit_in_meters?: number;
  max_submissions: number;
  max_submissions_per_witness?: number;
  submissions: number;
  tags: string[];
  type: "individual" | "group" | "task";
  currency?: string;
  reward_per_task?: number;
  total_rewards?: number;
  tasks?: Record<string, {
    description?: string;
    fuel_required?: number;
  }>;
  whitelist?: string[];
}

export type PostAcceptPhotoInput = PostAcceptPhotoRequest;

/**
 * Accept a photo: `POST /accept-photo`. For those who review the campaign, not for its witness. Pays
 * the reward from the pool while it lasts, all of it or nothing, rounds the position for good, and
 * signs a proof. A photo of a group is accepted with all the others.
 */
export const postAcceptPhoto = (client: Client, input: PostAcceptPhotoInput, options?: CallOptions) => call<PostAcceptPhotoResponse>(client, {"envelope":"watch","method":"POST","path":"/accept-photo","body":"json","repeats":"keyed"}, input, options);

export type PostAllCampaignsInput = PostAllCampaignsRequest;

/**
 * Get campaigns: `POST /all-campaigns`. Every campaign in every state, oldest first. `is_active` is
 * the creator's switch until the campaign ends. Filters narrow it: `latitude` and `longitude` keep
 * the campaigns whose circle covers the point. `radius` is in kilometres; above 20015 it is the whole
 * world.
 */
export const postAllCampaigns = (client: Client, input: PostAllCampaignsInput = {}, options?: CallOptions) => call<PostAllCampaignsResponse>(client, {"envelope":"watch","method":"POST","path":"/all-campaigns","body":"json","repeats":"reads"}, input, options);

export type PostCreateCampaignInput = PostCreateCampaignRequest;

/**
 * Create a campaign: `POST /create-campaign`. The id is yours to choose. Errors come in this order:
 * UNAUTHORIZED, INVALID_REQUEST, INVALID_CAMPAIGN_TYPE, INVALID_COORDINATES, INVALID_DATE_RANGE,
 * CAMPAIGN_LIMIT_REACHED, DUPLICATE_CAMPAIGN_ID. `radius` is in kilometres, at most 22000; above
 * 20015 it is the whole world. A bare day as `ends_at` means its last second. The pool
 * `total_rewards` pays `reward_per_task` for each accepted photo; of a task campaign for each task
 * once all are accepted; of a group campaign to each member once all are accepted.
 */
export const postCreateCampaign = (client: Client, input: PostCreateCampaignInput, options?: CallOptions) => call<PostCreateCampaignResponse>(client, {"envelope":"watch","method":"POST","path":"/create-campaign","body":"json","repeats":"keyed"}, input, options);

export type PostCreateGroupInput = PostCreateGroupRequest;

/**
 * Start a group: `POST /create-group`. Of a group campaign. Hand the invite code to the others;
 * everybody's photo must arrive before the group expires. One live group a person and campaign.
 */
export const postCreateGroup = (client: Client, input: PostCreateGroupInput, options?: CallOptions) => call<PostCreateGroupResponse>(client, {"envelope":"watch","method":"POST","path":"/create-group","body":"json","repeats":"keyed"}, input, options);

export type PostEditCampaignInput = PostEditCampaignRequest;

/**
 * Change a campaign: `POST /edit-campaign`. Changes the fields that are given; for the creator, their
 * organisation and administrators. The id and the type stay. What arrived and was paid cannot be
 * undone by a smaller limit or pool.
 */
export const postEditCampaign = (client: Client, input: PostEditCampaignInput, options?: CallOptions) => call<PostEditCampaignResponse>(client, {"envelope":"watch","method":"POST","path":"/edit-campaign","body":"json","repeats":"keyed"}, input, options);

export type PostJoinGroupInput = PostJoinGroupRequest;

/** Join a group: `POST /join-group`. By its invite code, while its time runs and a place is free. */
export const postJoinGroup = (client: Client, input: PostJoinGroupInput, options?: CallOptions) => call<PostJoinGroupResponse>(client, {"envelope":"watch","method":"POST","path":"/join-group","body":"json","repeats":"keyed"}, input, options);

export type PostLoginInput = PostLoginRequest;

/**
 * Link your key: `POST /login`. Takes the signature of the message from /pre-login. From then on
 * whitelists with this key let you in, and campaigns you create carry it. A key belongs to one
 * account.
 */
export const postLogin = (client: Client, input: PostLoginInput, options?: CallOptions) => call<PostLoginResponse>(client, {"envelope":"watch","method":"POST","path":"/login","body":"json","repeats":"keyed"}, input, options);

export type PostMyBalanceInput = Record<string, unknown>;

/**
 * Get your balance: `POST /my-balance`. POINTS you earned and FUEL you have: 100 at first, refilled
 * to 100 at midnight UTC.
 */
export const postMyBalance = (client: Client, input: PostMyBalanceInput = {}, options?: CallOptions) => call<PostMyBalanceResponse>(client, {"envelope":"watch","method":"POST","path":"/my-balance","body":"json","repeats":"reads"}, input, options);

export type PostPhotoFeedFromCampaignInput = PostPhotoFeedFromCampaignRequest;

/**
 * Get the photos of a campaign: `POST /photo-feed-from-campaign`. In the order in which photos
 * arrived or were decided on, which `changed_at` says, oldest first. Those who review the campaign
 * see every photo, everyone else their own and the accepted ones. Positions are rounded to about 110
 * m. `since` leaves out what did not change after it: ask again with the last `changed_at`, and with
 * the `photo` it belongs to as `after`, so that several of one moment are neither lost nor repeated.
 */
export const postPhotoFeedFromCampaign = (client: Client, input: PostPhotoFeedFromCampaignInput, options?: CallOptions) => call<PostPhotoFeedFromCampaignResponse>(client, {"envelope":"watch","method":"POST","path":"/photo-feed-from-campaign","body":"json","repeats":"reads"}, input, options);

export type PostPhotoPositionInput = PostPhotoPositionRequest;

/**
 * Get the position of a photo: `POST /photo-position`. Exact while the photo waits for review, for
 * its witness and those who review the campaign; about 110 m afterwards. A reviewer's look is written
 * down, and the witness sees who looked.
 */
export const postPhotoPosition = (client: Client, input: PostPhotoPositionInput, options?: CallOptions) => call<PostPhotoPositionResponse>(client, {"envelope":"watch","method":"POST","path":"/photo-position","body":"json","repeats":"reads"}, input, options);

export type PostPreLoginInput = PostPreLoginRequest;

/**
 * Get a message to sign with your key: `POST /pre-login`. Gives the message that proves a key is
 * yours once the key signs it (EIP-191, as wallets do). It works once, for ten minutes, for your
 * account.
 */
export const postPreLogin = (client: Client, input: PostPreLoginInput, options?: CallOptions) => call<PostPreLoginResponse>(client, {"envelope":"watch","method":"POST","path":"/pre-login","body":"json","repeats":"keyed"}, input, options);

export type GetProofIdInput = {
  id: string;
};

/**
 * Get the proof of an accepted photo: `GET /proof/{id}`. A statement signed with Ed25519 over its
 * canonical JSON (RFC 8785): the hash of the picture, when and about where it was taken, how exactly,
 * and what was checked. `/.well-known/fanfare-proof-key` has our keys.
 */
export const getProofId = (client: Client, input: GetProofIdInput, options?: CallOptions) => call<GetProofIdResponse>(client, {"envelope":"watch","method":"GET","path":"/proof/{id}","repeats":"reads"}, input, options);

export type PostRejectPhotoInput = PostRejectPhotoRequest;

/**
 * Reject a photo: `POST /reject-photo`. For those who review the campaign. The witness is told the
 * reason and the note. `reason` is one of our names, or words of your own, which become the note of
 * the reason `other`. With `campaign_closed` and `technical_problem` the FUEL comes back. A photo of
 * a group is rejected with all the others, whose FUEL comes back.
 */
export const postRejectPhoto = (client: Client, input: PostRejectPhotoInput, options?: CallOptions) => call<PostRejectPhotoResponse>(client, {"envelope":"watch","method":"POST","path":"/reject-photo","body":"json","repeats":"keyed"}, input, options);

export type PostSubmitPhotoInput = PostSubmitPhotoRequestWithFile;

/**
 * Send a photo: `POST /submit-photo`. From where you stand, inside the campaign's circle and time.
 * Send a picture (PNG, JPEG, WebP or HEIC) of up to 5 MiB as `file` of a multipart form, or the
 * address of one as `photo_url`, which is kept and never opened. `task` names the task of a task
 * campaign, `group` your group of a group campaign. It costs FUEL, counts against the limits at once,
 * and waits for review; `flags` says what reviewers will look at twice. INVALID_COORDINATES: outside
 * the circle, or too far from your group. FORBIDDEN: not now, not your key, or no FUEL.
 * CAMPAIGN_LIMIT_REACHED: no photo left for you or for anybody.
 */
export const postSubmitPhoto = (client: Client, input: PostSubmitPhotoInput, options?: CallOptions) => call<PostSubmitPhotoResponse>(client, {"envelope":"watch","method":"POST","path":"/submit-photo","body":"multipart","repeats":"keyed"}, input, options);
