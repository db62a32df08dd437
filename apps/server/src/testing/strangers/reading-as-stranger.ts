import { randomUUID } from 'node:crypto'
import type { AsStranger } from './administration-as-stranger.ts'

/** What the acts and questions of those who read answer to a person who has nothing to do with the report. */
export function readingAsStranger(
  known: () => { readonly reportId: string; readonly roundId: string; readonly hostAgencyId: string },
): Record<string, AsStranger> {
  const refused = (call: (reportId: string) => string): AsStranger => ({
    ask: () => `mutation { ${call(known().reportId)} { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  })
  const rows = { rows: [{ outcome: 'gone' }] }
  const submissionId = randomUUID()
  return {
    saveDraftRemark: refused(
      (reportId) =>
        `saveDraftRemark(input: { id: "${randomUUID()}", reportId: "${reportId}", submissionId: "${submissionId}", base: 0, removed: false, place: "II.1", text: "x", level: mustFix })`,
    ),
    addNote: refused((reportId) => `addNote(input: { id: "${randomUUID()}", reportId: "${reportId}", text: "x" })`),
    proposeReturn: refused(
      (reportId) =>
        `proposeReturn(input: { reportId: "${reportId}", submissionId: "${submissionId}", drafts: [], places: [] })`,
    ),
    takeBackProposal: refused((reportId) => `takeBackProposal(reportId: "${reportId}", proposalId: "1")`),
    handBackProposal: refused((reportId) => `handBackProposal(reportId: "${reportId}", proposalId: "1", word: "x")`),
    passItem: refused(
      (reportId) =>
        `passItem(input: { reportId: "${reportId}", submissionId: "${submissionId}", item: "II.1", passed: true })`,
    ),
    tellPresence: refused((reportId) => `tellPresence(reportId: "${reportId}", tab: "${randomUUID()}")`),
    tellReading: refused((reportId) => `tellReading(reportId: "${reportId}")`),
    nameDeputy: {
      ask: () =>
        `mutation { nameDeputy(input: { hostAgencyId: "${known().hostAgencyId}", deputyId: "${randomUUID()}", fromDay: "2026-01-01", untilDay: "2099-01-01" }) { __typename } }`,
      gives: { __typename: 'ForbiddenError' },
    },
    endDeputy: refused(() => `endDeputy(id: "${randomUUID()}")`),
    readingDeputies: {
      ask: () => `{ readingDeputies(hostAgencyId: "${known().hostAgencyId}") { deputies { id } } }`,
      gives: { deputies: [] },
    },
    alikeParagraphs: { ask: () => `{ alikeParagraphs(reportId: "${known().reportId}") { text } }`, gives: [] },
    // Of everybody's own.
    savedViews: { ask: () => `{ savedViews { name } }`, gives: [] },
    saveView: {
      ask: () => `mutation { saveView(input: { name: "x", query: "loc=muon" }) { __typename } }`,
      gives: { __typename: 'MutationSaveViewSuccess' },
    },
    removeView: {
      ask: () => `mutation { removeView(id: "${randomUUID()}") { __typename } }`,
      gives: { __typename: 'MutationRemoveViewSuccess' },
    },
    assignReports: {
      ask: () =>
        `mutation { assignReports(input: { rows: [{ reportId: "${known().reportId}" }] }) { ... on RowOutcomes { rows { outcome } } } }`,
      gives: rows,
    },
    acceptReports: {
      ask: () =>
        `mutation { acceptReports(input: { rows: [{ reportId: "${known().reportId}", submissionId: "${submissionId}" }] }) { ... on RowOutcomes { rows { outcome } } } }`,
      gives: rows,
    },
    extendReports: {
      ask: () =>
        `mutation { extendReports(input: { rows: [{ reportId: "${known().reportId}" }], deadline: "2099-01-01", reason: "x" }) { ... on RowOutcomes { rows { outcome } } } }`,
      gives: rows,
    },
    rowsToActOn: { ask: () => `{ rowsToActOn(roundId: "${known().roundId}") { reportId } }`, gives: [] },
    remarkPhrases: { ask: () => `{ remarkPhrases(roundId: "${known().roundId}") { text } }`, gives: [] },
    roundReaders: { ask: () => `{ roundReaders(roundId: "${known().roundId}") { name } }`, gives: [] },
  }
}
