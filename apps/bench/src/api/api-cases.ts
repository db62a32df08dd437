import type { BenchCase } from '../bench-case.ts'
import { autosaveCases } from './autosave.ts'
import { countRound, countRounds, listReports, openReport, searchRound } from './bench-documents.ts'
import { fullestDraft, widestRound } from './choices.ts'
import { byHand, pageCase } from './page-case.ts'

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
  ...autosaveCases,
]
