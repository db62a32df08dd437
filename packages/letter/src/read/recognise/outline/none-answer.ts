import { foldedBodyWords } from '../../../sentences/agency-name.ts'
import { fold } from '../../../sentences/fold.ts'

/** The bare forms of "there is nothing", which carry no other word. */
const bare =
  /^(?:khong|khong co|khong co gi|khong co noi dung|khong co noi dung nao|khong phat sinh|khong co phat sinh)$/u

/** "-", "/", "(-)": what a form is filled in with where there is nothing. */
const stroke = /^\(? {0,4}[-–—/]{1,3} {0,4}\)?[ .]{0,9}$/u

const subjects = `(?:${foldedBodyWords}|don vi|co quan|dia phuong|nganh|xa|phuong|dac khu|thon|tinh|dang bo|nha truong)`
const when =
  '(?:hien(?: nay| tai)?|den nay|(?:tinh )?den (?:thoi diem|nay)(?: bao cao| nay| hien tai)*|trong (?:ky|nam|giai doan|thoi gian)(?: qua| nay| bao cao| vua qua)*|thoi gian qua)'
/** Time and subject may stand before, in either order: "Đến nay, Sở chưa có …". */
const said = new RegExp(
  `^(?:${when} )?(?:${subjects}(?: [a-z]+){0,7}? )?(?:${when} )?(?:van )?(?:khong|chua)(?<rest>(?: [a-z]+)+)$`,
  'u',
)

/** Words that name what the outline asks for, or fill the sentence: any other word is content of its own. */
const asked = new Set(
  `co phat sinh de xuat kien nghi to chuc ghi nhan thuc hien trien khai ban hanh tien hanh xay dung thanh lap bao cao noi dung truong hop
  y kien hoat dong cuoc doan mo hinh dien hinh tien tien cach lam hay moi sang tao guong tieu bieu tap the ca nhan ho gia dinh nao gi them khac rieng
  duoc khen thuong bieu duong kiem tra giam sat van ban ke hoach kho khan thuan loi vuong mac phat hien boi duong tuyen truyen nhan rong
  phong trao thi dua trong ve cua tai don vi co quan dia phuong va hoac cong tac thanh tich hinh thuc ky nam nay qua lien quan so lieu huong ung phat dong`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Whether an answer says that there is nothing: "Không có", "Chưa phát sinh", "Sở không có đề xuất gì thêm". */
export function isNone(answer: string): boolean {
  if (isBareNone(answer)) return true
  const rest = said.exec(fold(answer))?.groups?.['rest']?.trim().split(' ')
  return rest !== undefined && rest.length <= 20 && rest.every((word) => asked.has(word))
}

/** Whether the answer is "Không có" and no word more, or the stroke that stands for it. */
export const isBareNone = (answer: string): boolean => bare.test(fold(answer)) || stroke.test(answer.trim())
