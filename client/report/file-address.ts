/** Where a file of a report is. `bom`: a CSV that Excel reads as UTF-8. */
export const fileAddress = (reportId: string, name: string, locale: string, bom = false): string =>
  `/api/v1/reports/${encodeURIComponent(reportId)}/files/${encodeURIComponent(name)}?lang=${locale}${bom ? "&bom=1" : ""}`;
