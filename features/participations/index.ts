export { type Copy, copyBriefToParticipants } from './copies';
export { type Eligibility, eligibility, type Rule, type RuleName } from './eligibility';
export { endParticipationIfEmpty } from './end';
export { type Joined, joinCampaign } from './join';
export { type Board, leaderboard, ownPlace, type Place, placesOn, topPlaces } from './leaderboard';
export { listParticipants, type Participant, type ParticipantSearch } from './queries';
export { recomputeScores, refreshScore } from './score';
