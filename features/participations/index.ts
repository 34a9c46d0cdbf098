export { type Copy, copyBriefsToParticipant, copyBriefToParticipants } from './copies';
export { endParticipationIfEmpty } from './end';
export { recomputeScores, refreshScore } from './score';
