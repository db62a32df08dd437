import type { Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

/** "Lưu VT": the decree writes "Lưu: VT, …". */
export const archiveWithoutColon: Rule = {
  id: 'archive-without-colon',
  ofDecree: true,
  check: (input) =>
    findAll(
      input,
      /^(?:[-–] )?Lưu \p{Lu}[\p{L}-]*/gmu,
      ([quote]) => quote.replace('Lưu ', 'Lưu: '),
      ({ role }) => role === 'recipient',
    ),
}
