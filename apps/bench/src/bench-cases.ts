import { apiCases } from './api/api-cases.ts'
import type { BenchCase } from './bench-case.ts'

/** Every line of the bench, in the order it prints. */
export const benchCases: readonly BenchCase[] = [...apiCases]
