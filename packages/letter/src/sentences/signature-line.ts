import { fold } from './fold.ts'

/** Folded words that a signer's post begins with (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7). */
const posts =
  /^(?:(?:kt|tm|tl|tuq|q|thay mat|ky thay) )*(?:quyen )?(?:pho )?(?:giam doc|chu tich|truong|chanh |bi thu|cuc truong|chi cuc truong|vien truong|hieu truong|tong giam doc|chu nhiem|tu lenh|chi huy|thu truong|thu ky|uy vien|thuong truc|giam thi|to truong|doi truong|uy ban nhan dan|ubnd|hoi dong|ban thuong vu|ban chap hanh|ban thuong truc|ban dai dien|ban can su|dang uy|tinh uy|can bo|nguoi bao cao)/u

const authority = /^(?:(?:kt|tm|tl|tuq|q)\s*[.,]|(?:t\/m|k\/t|t\/l)[.\s])/iu

/** A line of authority or post: `KT. TRƯỞNG BAN`, `GIÁM ĐỐC`. */
export function isSignatureLine(text: string): boolean {
  const plain = text.replace(/\*+/gu, '').trim()
  if (plain.length > 80 || /[.;:]$/u.test(plain)) return false
  const caps = plain === plain.toUpperCase()
  return caps && (authority.test(plain) || posts.test(fold(plain)))
}
