/** Long after the page has come, and soon enough for who opens a report before leaving for where there is no network. */
const afterMs = 4_000

/** Some time after a report was opened, brings what its other pages need to be read without network. Gives the way to stop. */
export function bringAlong(reportId: string): () => void {
  const timer = setTimeout(() => {
    if (reportId !== '')
      void import('./other-pages.ts').then(({ bringOtherPages }) => bringOtherPages(reportId)).catch(() => undefined)
  }, afterMs)
  return () => clearTimeout(timer)
}
