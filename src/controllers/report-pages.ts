/**
 * Pages of a report. Their name touches no other page that a document prints: only what says `page: edu-report` stands on
 * them. Engines without margin boxes print the pages without numbers, or with those of their own.
 */
const PAGES = `@page edu-report {
  size: A4;
  margin: 15mm 15mm 18mm;
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt sans-serif; color: #222; }
}`;

let sheet: CSSStyleSheet | undefined;
const reports = new Set<object>();

/**
 * Keeps the page rule in the document while there is a report on the page, and no longer. A shadow root cannot hold it,
 * since paper belongs to the document.
 */
export function needReportPages(report: object, needed: boolean): void {
  const before = reports.size;
  if (needed) reports.add(report);
  else reports.delete(report);
  if (!!before === !!reports.size) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(PAGES);
  }
  const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
  document.adoptedStyleSheets = before ? others : [...others, sheet];
}
