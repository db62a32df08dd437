import type { Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

/** Words that join and bend others: no compound begins with one, so a doubled one is always one too many. */
const particles = new Set(
  (
    'và với của các những cho được bị đã đang sẽ là có trong ngoài tại ở theo về để từ do bởi nhằm như mà thì nên vì khi nếu này đó ' +
    'cũng vẫn chưa không trên dưới đến tới hoặc hay tuy nhưng thuộc phải mỗi mọi qua vào ra'
  ).split(' '),
)

/** Words that Vietnamese doubles on purpose. */
const reduplicated = new Set(
  (
    'luôn dần mãi đời người nhà ngày ngành thường chung từ hay rất xa nơi lớp đâu ai nào lâu cao đều khắp nhanh chầm xanh sáng năm sớm ' +
    'tối trùng hằng muôn cùng thôn xã hộ cấp riêng song vừa thật phần chôm ba rào ào ầm'
  ).split(' '),
)

/**
 * "với với mục đích": one of two equal neighbours is too many. In the middle of a sentence only particles are
 * judged, because a syllable may end one compound and begin the next ("cơ quan quan tâm", "mô hình hình thành");
 * where a sentence or clause begins there is no compound before it.
 */
export const doubledWord: Rule = {
  id: 'doubled-word',
  check: (input) =>
    findAll(
      input,
      /(?<![\p{L}\p{M}-])(\p{L}+)[ \u00a0]+\1(?![\p{L}\p{M}-])/giu,
      ([, word = '']) => word,
      ({ text }, { 1: word = '', index }) => {
        const plain = word.toLowerCase()
        if (plain.length < 2 || reduplicated.has(plain)) return false
        return particles.has(plain) || beginsClause(text, index)
      },
    ),
}

/** Whether a sentence or clause begins at the index: nothing but blanks and a list mark since the last stop. */
function beginsClause(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 6), index)
  return /[.,;:(“\n][\s*+-]*$/u.test(before) || (index <= 6 && /^[\s*+-]*$/u.test(before))
}
