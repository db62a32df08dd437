import type { BenchCase } from './bench-case.ts'

/** Every line of the bench, in the order it prints. */
export const benchCases: readonly BenchCase[] = []
