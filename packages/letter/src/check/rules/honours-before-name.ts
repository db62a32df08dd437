import type { Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

/** Bodies of schooling, health and science may print degrees (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7.đ). */
const learned = /(?<!\p{L})(?:trường|đại học|học viện|bệnh viện|viện|trung tâm y tế)(?!\p{L})/iu

/** "TS. Nguyễn …": no title or honours before the signer's name, but the armed forces' ranks. */
export const honoursBeforeName: Rule = {
  id: 'honours-before-name',
  check: (input) =>
    findAll(
      input,
      /^(?:TS|ThS|PGS|GS|BS|CN|Thạc sĩ|Tiến sĩ|Kỹ sư|Bác sĩ|NGƯT|NGND)\.?\s*/gu,
      () => '',
      ({ role }) => role === 'signer' && !learned.test(input.file?.agency ?? ''),
    ),
}
