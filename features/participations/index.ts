export { type Copy, copyBriefToParticipants } from './copies';
export { endParticipationIfEmpty } from './end';
export { type Joined, joinCampaign } from './join';
export { type Eligibility, eligibility, type Rule, type RuleName } from './reads/eligibility';
export { type Board, leaderboard, ownPlace, type Place, placesOn, topPlaces } from './reads/leaderboard';
export { listParticipants, type Participant, type ParticipantSearch } from './reads/participations';
export { recomputeScores, refreshScore } from './score';
