export { changeCompany } from './change';
export { company, type OwnCompany, ownCompany } from './queries';
