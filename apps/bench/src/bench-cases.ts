import { apiCases } from './api/api-cases.ts'
import type { BenchCase } from './bench-case.ts'
import { compareCases } from './compare/compare-cases.ts'
import { letterCases } from './letter/letter-cases.ts'
import { peerCases } from './peer/peer-cases.ts'
import { webCases } from './web/web-cases.ts'

/** Every line of the bench, in the order it prints. */
export const benchCases: readonly BenchCase[] = [
  ...apiCases,
  ...peerCases,
  ...letterCases,
  ...compareCases,
  ...webCases,
]
