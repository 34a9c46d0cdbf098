export { type AuditEntry, type AuditFilter, auditVocabulary, historyOf, listAudit } from './queries';
export { recordAudit, type Subject } from './record';
