export { type AuditEntry, type AuditFilter, historyOf, listAudit } from './queries';
export { recordAudit, type Subject } from './record';
