// How the APIs refuse. Made from their OpenAPI documents by `npm run client`.

export interface AdsProblem {
  error: {
    code: string;
    message: string;
    fields?: Record<string, string>;
  };
}

export interface CampaignsProblem {
  status: "error";
  error: string;
  message: string;
  details?: Record<string, string>;
}

export interface WatchProblem {
  error: {
    code: "INVALID_REQUEST" | "INVALID_CAMPAIGN_TYPE" | "INVALID_COORDINATES" | "INVALID_DATE_RANGE" | "UNAUTHORIZED" | "FORBIDDEN" | "CAMPAIGN_LIMIT_REACHED" | "CAMPAIGN_NOT_FOUND" | "DUPLICATE_CAMPAIGN_ID" | "CONFLICT" | "RATE_LIMIT_EXCEEDED" | "INTERNAL_SERVER_ERROR" | "SERVICE_UNAVAILABLE";
    message: string;
  };
}

export interface OAuthProblem {
  error: string;
  error_description: string;
}
