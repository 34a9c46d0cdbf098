export { createReport, type NewReport } from './create';
export { type Decision, decideReport } from './decide';
export {
  countReportedItems,
  getReport,
  listReportedItems,
  listReports,
  type Report,
  type ReportableType,
  type ReportedItem,
  type ReportFilter,
  type ReportStatus,
  reportsBy,
  reportsOn,
} from './reads/reports';
export { type ReportedSubject, reportedSubjects } from './reads/subjects';
