import type { Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

/** Words that Vietnamese doubles on purpose. */
const reduplicated = new Set(
  (
    'luôn dần mãi đời người nhà ngày ngành thường chung từ hay rất xa nơi lớp đâu ai nào lâu cao đều khắp nhanh chầm xanh sáng năm sớm ' +
    'tối trùng hằng muôn cùng thôn xã hộ cấp riêng song vừa thật phần'
  ).split(' '),
)

/** Syllables that often end one compound and begin the next: "sơ kết kết quả", "công tác tác động". */
const seams = new Set(
  'kết tác trình động chức định gia hiện xuất nước thức đạo phát công sinh học dân viên chính hội'.split(' '),
)

/** "với với mục đích": one of two equal neighbours is too many. */
export const doubledWord: Rule = {
  id: 'doubled-word',
  check: (input) =>
    findAll(
      input,
      /(?<![\p{L}\p{M}-])(\p{L}+)[ \u00a0]+\1(?![\p{L}\p{M}-])/giu,
      ([, word = '']) => word,
      (_, [, word = '']) => word.length > 1 && !reduplicated.has(word.toLowerCase()) && !seams.has(word.toLowerCase()),
    ),
}
