import type { Rule } from '../check-input.ts'
import { aboutLetter } from '../find-all.ts'

/** A report that is sent upwards names its addressees. */
export const missingAddressees: Rule = {
  id: 'missing-addressees',
  check: ({ file }) => (file && !file.addressed ? [aboutLetter('Kính gửi')] : []),
}
