export { type Copy, copyBriefToParticipants } from './copies';
export { endParticipationIfEmpty } from './end';
export { type Joined, joinCampaign } from './join';
export { leaderboard, type Place, topPlaces } from './leaderboard';
export { recomputeScores, refreshScore } from './score';
