import type { Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

/** "TS. Nguyễn …": no title or honours before the signer's name, but the armed forces' ranks. */
export const honoursBeforeName: Rule = {
  id: 'honours-before-name',
  check: (input) =>
    findAll(
      input,
      /^(?:TS|ThS|PGS|GS|BS|CN|Thạc sĩ|Tiến sĩ|Kỹ sư|Bác sĩ|NGƯT|NGND)\.?\s*/gu,
      () => '',
      ({ role }) => role === 'signer',
    ),
}
