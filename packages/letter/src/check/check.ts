import type { CheckInput, Slip } from './check-input.ts'
import { rules } from './rules/registry.ts'

/** All slips of a letter, rule by rule. Pure; every rule is one file in `rules/`. */
export const check = (input: CheckInput): Slip[] =>
  (input.file?.party ? rules.filter(({ ofDecree }) => !ofDecree) : rules).flatMap(({ id, check: find }) =>
    find(input).map((finding) => ({ rule: id, ...finding })),
  )
