import { fold } from './fold.ts'

/** The bare forms of "there is nothing", which carry no other word. */
const bare =
  /^(?:khong|khong co|khong co gi|khong co noi dung|khong co noi dung nao|khong phat sinh|khong co phat sinh)$/u

const subject =
  '(?:(?:hien |den |den nay |trong (?:ky|nam|giai doan) )?(?:don vi|co quan|dia phuong|nganh|so|ban|xa|phuong)? ?(?:hien |den nay )?)?'
const said = new RegExp(
  `^${subject}(?:khong|chua) (?:co|phat sinh|de xuat|kien nghi|to chuc|ghi nhan)\\b(?<rest>.*)`,
  'u',
)
/** Words that turn "chưa có …" into a statement with content. */
const turns =
  /\b(?:nhung|tuy nhien|song|ngoai ra|da|vi|do|nen|cao|sau|thuong xuyen|dong bo|kip thoi|nhieu|day du|dang ke|su)\b/u

/** Whether an answer says that there is nothing: "Không có", "Không.", "Chưa phát sinh". */
export function isNone(answer: string): boolean {
  const folded = fold(answer)
  if (isBareNone(answer)) return true
  const words = folded.split(' ').length
  const rest = said.exec(folded)?.groups?.['rest']
  return words <= 12 && rest !== undefined && !turns.test(rest) && !/\d/u.test(folded)
}

/** Whether the answer is "Không có" and no word more. */
export const isBareNone = (answer: string): boolean => bare.test(fold(answer))
