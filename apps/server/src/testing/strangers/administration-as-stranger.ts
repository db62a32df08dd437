import { randomUUID } from 'node:crypto'
import type { SmallProvince } from '../small-province.ts'

/** What a root field is asked for, and what it gives to who has no right to it. */
export interface AsStranger {
  readonly ask: () => string
  readonly gives: unknown
}

/** What each root field of administration answers to a person who administers nothing. */
export const administrationAsStranger = (province: () => SmallProvince): Record<string, AsStranger> => ({
  administrationChanges: {
    ask: () => `{ administrationChanges(subject: agency, id: "${randomUUID()}") { edges { cursor } } }`,
    gives: null,
  },
  templates: { ask: () => `{ templates { id } }`, gives: [] },
  template: { ask: () => `{ template(id: "${randomUUID()}") { id } }`, gives: null },
  editTemplate: {
    ask: () => `mutation { editTemplate(input: { standard: midTerm, newName: "Đề cương" }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  saveTemplate: {
    ask: () =>
      `mutation { saveTemplate(input: { id: "${randomUUID()}", revision: 1, name: "x", outline: {} }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  publishTemplate: {
    ask: () =>
      `mutation { publishTemplate(input: { id: "${randomUUID()}", revision: 1, fates: [], rounds: [] }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  discardTemplateDraft: {
    ask: () => `mutation { discardTemplateDraft(id: "${randomUUID()}", revision: 1) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  changeTemplateHelp: {
    ask: () => `mutation { changeTemplateHelp(input: { id: "${randomUUID()}", texts: [] }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  giveTemplate: {
    ask: () => `mutation { giveTemplate(id: "${randomUUID()}") { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  saveBlock: {
    ask: () => `mutation { saveBlock(input: { code: "K3", name: "Khối 3", position: 3 }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  ...Object.fromEntries(
    ['endBlock', 'removeBlock', 'endMovement', 'removeMovement'].map((name) => [
      name,
      {
        ask: () => `mutation { ${name}(id: "${randomUUID()}") { __typename } }`,
        gives: { __typename: 'ForbiddenError' },
      },
    ]),
  ),
  movement: {
    ask: () => `{ movement(id: "${randomUUID()}") { name } }`,
    gives: null,
  },
  registryDocuments: { ask: () => `{ registryDocuments(search: "2101") { number } }`, gives: null },
  documents: { ask: () => `{ documents { totalCount } }`, gives: null },
  // Which documents have ended is public law.
  endedDocuments: { ask: () => `{ endedDocuments { key } }`, gives: [] },
  document: { ask: () => `{ document(id: "${randomUUID()}") { number } }`, gives: null },
  saveDocument: {
    ask: () =>
      `mutation { saveDocument(input: { type: "QD", number: "1/QĐ-UBND", issuer: "UBND tỉnh", subject: "" }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  removeDocumentFile: {
    ask: () =>
      `mutation { removeDocumentFile(documentId: "${randomUUID()}", fileId: "${randomUUID()}") { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  saveCommendationForm: {
    ask: () =>
      `mutation { saveCommendationForm(input: { name: "Cờ", nameEn: "", decider: "province", kinds: ["collective"],
        validFrom: "2026-01-01", position: 1 }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  figureCatalogue: { ask: () => `{ figureCatalogue { totalCount } }`, gives: null },
  publishedTemplates: { ask: () => `{ publishedTemplates { name } }`, gives: null },
  administeredRounds: { ask: () => `{ administeredRounds { edges { cursor } } }`, gives: null },
  administeredRound: { ask: () => `{ administeredRound(id: "${province().roundId}") { name } }`, gives: null },
  saveMovement: {
    ask: () =>
      `mutation { saveMovement(input: { name: "Phong trào", kind: thematic, fromYear: 2026, scope: "", aims: "" }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  saveRound: {
    ask: () =>
      `mutation { saveRound(input: { movementId: "${randomUUID()}", hostAgencyId: "${province().agencies.host}", name: "Đợt", kind: midTerm,
        opensAtHour: "08:00", legalBasis: "", sendingMethod: "", frequency: "", guidance: "" }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  saveAgency: {
    ask: () =>
      `mutation { saveAgency(input: { code: "X", name: "Xã X", shortName: "X", symbol: "UBND", kind: commune, superiorLine: "",
        letterPlace: "X", headPost: "Chủ tịch", regime: collective, validFrom: "2026-01-01", predecessorIds: [] }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  endAgency: {
    ask: () =>
      `mutation { endAgency(input: { id: "${province().agencies.second}", on: "2026-12-01", successorIds: [] }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  savePerson: {
    ask: () =>
      `mutation { savePerson(input: { name: "Ai", email: "ai@a.example", administrator: true }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  peopleToInvite: { ask: () => '{ peopleToInvite }', gives: null },
  invitePeople: {
    ask: () => 'mutation { invitePeople(by: paper) { __typename } }',
    gives: { __typename: 'ForbiddenError' },
  },
  ...Object.fromEntries(
    ['deactivatePerson', 'reactivatePerson', 'mailLink', 'printLink', 'resetSecondFactor'].map((name) => [
      name,
      {
        ask: () => `mutation { ${name}(input: { id: "${randomUUID()}" }) { __typename } }`,
        gives: { __typename: 'ForbiddenError' },
      },
    ]),
  ),
  handOver: {
    ask: () =>
      `mutation { handOver(input: { personId: "${randomUUID()}", successorId: "${randomUUID()}", membershipIds: ["${randomUUID()}"],
        on: "2026-12-01", deactivate: true }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  ...Object.fromEntries(
    [
      ['publishRound', (id: string) => `id: "${id}"`],
      ['copyRound', (id: string) => `id: "${id}"`],
      ['discardRound', (id: string) => `id: "${id}"`],
      ['cancelRound', (id: string) => `id: "${id}", reason: "x"`],
      ['setRoundReleases', (id: string) => `id: "${id}", releases: true`],
      [
        'changeRoundRegime',
        (id: string) => `input: { id: "${id}", legalBasis: "", sendingMethod: "", frequency: "", guidance: "x" }`,
      ],
      ['askAgencies', (id: string) => `input: { roundId: "${id}", all: true }`],
      ['takeAgenciesOut', (id: string) => `input: { roundId: "${id}", reason: "x" }`],
      [
        'moveRoundDeadline',
        (id: string) =>
          `input: { roundId: "${id}", agencyDeadline: "2099-01-05", compilerDeadline: "2099-01-06", reason: "x" }`,
      ],
    ].map(([name, given]) => [
      name,
      {
        ask: () =>
          `mutation { ${name as string}(${(given as (id: string) => string)(province().roundId)}) { __typename } }`,
        gives: { __typename: 'NotFoundError' },
      },
    ]),
  ),
  moveReport: {
    ask: () =>
      `mutation { moveReport(reportId: "${province().reports.first}", successorId: "${randomUUID()}") { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  ...Object.fromEntries(
    [
      ['addMembership', ''],
      ['changeMembership', `id: "${randomUUID()}",`],
    ].map(([name, id]) => [
      name,
      {
        ask: () =>
          `mutation { ${name}(${id} personId: "${randomUUID()}", membership: { agencyId: "${province().agencies.first}",
            role: clerk, maySubmit: true, blockIds: [], validFrom: "2026-01-01" }) { __typename } }`,
        gives: { __typename: 'ForbiddenError' },
      },
    ]),
  ),
  endMembership: {
    ask: () => `mutation { endMembership(id: "${randomUUID()}", on: "2026-12-01") { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  letSubmit: {
    ask: () => `mutation { letSubmit(id: "${randomUUID()}", always: true, roundIds: []) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  addColleague: {
    ask: () =>
      `mutation { addColleague(input: { agencyId: "${province().agencies.first}", name: "Ai", email: "ai@a.example", role: clerk,
        maySubmit: true, validFrom: "2026-01-01" }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
})
