import type { Rule } from '../check-input.ts'
import { aboutLetter } from '../find-all.ts'

/** No national title and issuing body above the report. */
export const missingHeader: Rule = {
  id: 'missing-header',
  check: ({ file }) => (file && !file.national ? [aboutLetter('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')] : []),
}
