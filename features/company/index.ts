export { changeCompany } from './change';
export { company, issuingFacts, type OwnCompany, ownCompany } from './queries';
