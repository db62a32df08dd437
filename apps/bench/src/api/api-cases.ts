import type { BenchCase } from '../bench-case.ts'
import { peerList, peerReport } from '../peer/peer-pages.ts'
import { autosaveCases } from './autosave.ts'
import { countRound, countRounds, listReports, openReport, searchRound } from './bench-documents.ts'
import { byHand, pageCase } from './page-case.ts'

/** The clerk whose draft holds the most text. */
const fullestDraft = `SELECT m.person_id AS person, r.id FROM report r
  JOIN membership m ON m.agency_id = r.agency_id AND m.role IN ('clerk', 'head')
  JOIN draft_field f ON f.report_id = r.id
  WHERE r.submission_count > 0
  GROUP BY m.person_id, r.id ORDER BY sum(length(f.value)) DESC, r.id, m.person_id LIMIT 1`

/** A compiler and the round with the most reports. */
const widestRound = `SELECT m.person_id AS person, rd.id FROM round rd
  JOIN membership m ON m.agency_id = rd.host_agency_id AND m.role = 'compiler'
  ORDER BY (SELECT count(*) FROM report r WHERE r.round_id = rd.id) DESC, rd.id, m.person_id LIMIT 1`

export const apiCases: readonly BenchCase[] = [
  pageCase({
    name: 'api-report',
    goal: 0.7,
    document: openReport,
    choice: fullestDraft,
    against: byHand((id) => `/reports/${id}`),
  }),
  pageCase({
    name: 'api-list',
    goal: 0.8,
    document: listReports,
    choice: widestRound,
    against: byHand((id) => `/rounds/${id}/reports`),
  }),
  pageCase({
    name: 'dashboard',
    goal: 0.33,
    document: countRound,
    choice: widestRound,
    against: byHand((id) => `/rounds/${id}/dashboard`),
  }),
  pageCase({
    name: 'home',
    goal: 0.33,
    document: countRounds,
    choice: widestRound,
    against: byHand((id) => `/rounds/${id}/home`),
  }),
  pageCase({
    name: 'search',
    goal: 0.33,
    document: searchRound,
    choice: widestRound,
    against: byHand((id) => `/rounds/${id}/search`),
  }),
  pageCase({ name: 'api-peer-report', goal: 1.8, document: openReport, choice: fullestDraft, against: peerReport }),
  pageCase({ name: 'api-peer-list', goal: 1.25, document: listReports, choice: widestRound, against: peerList }),
  ...autosaveCases,
]
