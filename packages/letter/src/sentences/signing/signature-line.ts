import { bodyWords } from '../agency-name.ts'
import { fold } from '../fold.ts'
import { withoutStars } from '../without-stars.ts'

/** Folded words that a signer's post begins with (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7). */
const posts =
  /^(?:(?:kt|tm|tl|tuq|q|thay mat|ky thay) )*(?:quyen )?(?:pho )?(?:giam doc|chu tich|truong|chanh |bi thu|cuc truong|chi cuc truong|vien truong|hieu truong|tong giam doc|chu nhiem|tu lenh|chi huy|thu truong|thu ky|chu tri$|chu toa$|uy vien|thuong truc|giam thi|to truong|doi truong|uy ban nhan dan|ubnd|hoi dong|ban thuong vu|ban chap hanh|ban thuong truc|ban dai dien|ban can su|dang uy|tinh uy|can bo|nguoi (?:bao cao|lap|viet|tong hop|khai|nop don|lam don|de nghi|dang ky|cam doan)|phu trach$|chuyen vien|ke toan|tong phu trach|dai dien|xac nhan cua)/u

const authority = /^(?:(?:kt|tm|tl|tuq|q)\s*[.,]|(?:t[./]m|k[./]t|t[./]l|t[./]u[./]q)[.\s])/iu

const longest = 80

/** A line of authority or post in capitals: `KT. TRƯỞNG BAN`, `GIÁM ĐỐC`. */
export function isSignatureLine(text: string): boolean {
  const plain = withoutStars(text)
  return plain === plain.toUpperCase() && isPost(plain)
}

/** Folded words that a post in small letters may hold beside those it begins with. */
const maxWords = 8

/** The same in any letters, as "TM. Ủy ban nhân dân", "Chủ tịch", "Người báo cáo" stand at the foot of a letter. */
export function isPost(text: string): boolean {
  const plain = withoutStars(text)
  if (plain.length > longest || /[.;:,]$/u.test(plain) || !/^\p{Lu}/u.test(plain)) return false
  if (!authority.test(plain) && !posts.test(fold(plain))) return false
  return plain === plain.toUpperCase() || fold(plain).split(' ').length <= maxWords
}

const body = new RegExp(String.raw`^(?:đại diện\s+)?${bodyWords}(?!\p{L})`, 'iu')

/** Whether a line in capitals names the body over a signer's post, as in letters of two: "SỞ Y TẾ", "GIÁM ĐỐC". */
export function isSigningBody(text: string, next: string | undefined): boolean {
  const plain = withoutStars(text)
  const capitals = plain === plain.toUpperCase() && plain.length <= longest && !/[.;:,]$/u.test(plain)
  return capitals && body.test(plain) && !isPost(plain) && next !== undefined && isSignatureLine(next)
}

/** Whether a line says in whose right somebody signs: `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.` */
export const isAuthority = (text: string): boolean => authority.test(withoutStars(text))

/** `(Đã ký)`, `(Ký tên, đóng dấu)`: where a signature stands in a copy. */
export const isSigned = (text: string): boolean =>
  /^(?:da ky|ky ten|ky va ghi ro|ky ghi ro|chu ky|ky dien tu|da ky va dong dau|ky so)(?: (?:va|ten|ghi|ro|ho|dong|dau|so|dien|tu|ky|nguoi))*$/u.test(
    fold(text),
  )
