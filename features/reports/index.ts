export { createReport, type NewReport } from './create';
export { type Decision, decideReport, decideReportedItem } from './decide';
export {
  countReports,
  getReport,
  listReportedItems,
  listReports,
  type Report,
  type ReportableType,
  type ReportedItem,
  type ReportFilter,
  type ReportStatus,
  reportedUser,
  reportsOn,
} from './queries';
