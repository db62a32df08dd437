import { fold } from '../../../sentences/fold.ts'
import { withoutStars } from '../../../sentences/without-stars.ts'

/** A line of a letterhead that names a body, or part of its name. */
interface BodyLine {
  readonly text: string
  readonly bold: boolean
}

/** A body's name as printed, and the lines that it stands on. */
export interface NamedBody<L> {
  readonly text: string
  readonly lines: readonly L[]
}

/** Folded words that names of bodies begin with. */
const first =
  /^(?:ubnd|hdnd|ubmttq|mttq|tand|vksnd|bch|btv|bql|ldld|cdcs|bhxh|ttyt|bchqs|uy ban|hoi dong|hoi|dang|tinh uy|thanh uy|huyen uy|thi uy|quan uy|chi bo|tinh doan|thanh doan|huyen doan|thi doan|xa doan|phuong doan|doan|lien doi|doi|cong doan|lien doan|lien hiep|lien minh|bo|so|ban|cuc|tong cuc|chi cuc|vu|vien|toa|kho bac|thue|ngan hang|bao hiem|mat tran|benh vien|trung tam|truong|dai hoc|hoc vien|phan hieu|khoa|phong|to chuc|cong an|bo doi|quan khu|quan doan|su doan|lu doan|trung doan|tieu doan|dai doi|don bien phong|hai quan|canh sat|kiem lam|hat|tram|cang|cong ty|tong cong ty|tap doan|nha may|xi nghiep|hop tac xa|quy|bao|dai|buu dien|vien thong|dien luc|thu vien|bao tang|nha xuat ban|nha hat|van phong|thanh tra|chi nhanh|thuong truc|trung uong|chinh phu|thu tuong|quoc hoi|hiep hoi|cau lac bo|clb|nganh|khoi|cum|thon|to dan pho|tctd)(?:\s|$)/u

/** Folded words that a name goes on with, or that cannot begin one. */
const goesOn =
  /^(?:tinh|thanh pho|huyen|quan|xa|phuong|thi xa|thi tran|dac khu|va|truc thuoc|thuoc|cua|viet nam|khu vuc|so \d|thi dua)(?:\s|$)/u

/** Folded beginnings of titles, which stand in capitals too. */
const title =
  /^(?:tong ket|so ket|bao cao|ket qua|v v|ve viec|huong ung|phieu|don |danh sach|bien ban|ke hoach|de cuong|noi dung|phu luc|tai lieu|chuyen de|ky yeu|du thao|tham luan|dien van|bai phat bieu)(?:\s|$)|^(?:hoa toc|thuong khan|khan|mat|toi mat|tuyet mat)$/u

const longest = 120

/** Whether a line names a body: it begins as names do. In small letters only where it is short and no sentence. */
export function namesBody(text: string, caps: boolean): boolean {
  const folded = fold(text)
  if (text.length > longest || title.test(folded)) return false
  if (!first.test(folded)) return false
  return caps || (!/[.;:!?]$/u.test(text) && /^\p{Lu}/u.test(text) && !/\sbáo cáo(?:\s|$)/iu.test(text))
}

/** Whether a line can be the rest of the name above it. */
export const goesOnName = (text: string): boolean => {
  const folded = fold(text)
  return text.length <= longest && !title.test(folded) && (goesOn.test(folded) || !first.test(folded))
}

/** A committee without its territory: a name that goes on in the next line, whatever its style. */
const bare =
  /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|dang bo|cong an|uy ban mttq viet nam|ban chi huy quan su|hoi nong dan)$/u
const unfinished = /(?:\s(?:và|của|thuộc|các|cấp)|[,-])$/iu

/**
 * Superior and issuing body from the lines that name them, top to bottom: names wrapped over lines are joined; the
 * issuer is the one in bold, else the last.
 */
export function issuing<L extends BodyLine>(
  lines: readonly L[],
): { readonly issuer: NamedBody<L> | null; readonly superior: NamedBody<L> | null } {
  const names: (NamedBody<L> & { readonly bold: boolean })[] = []
  for (const line of lines) {
    const text = withoutStars(line.text)
    const last = names.at(-1)
    const own = first.test(fold(text))
    const territory = goesOn.test(fold(text)) && !own
    const wrapped =
      last !== undefined &&
      (unfinished.test(last.text) ||
        (bare.test(fold(last.text)) && territory) ||
        (last.bold === line.bold && (territory || !own || last.bold)))
    if (last && wrapped)
      names[names.length - 1] = {
        bold: last.bold || line.bold,
        text: `${last.text} ${text}`,
        lines: [...last.lines, line],
      }
    else names.push({ text, bold: line.bold, lines: [line] })
  }
  const bold = names.filter((name) => name.bold)
  const issuer = (bold.length === 1 ? bold[0] : names.at(-1)) ?? null
  const others = names.filter((name) => name !== issuer)
  return {
    issuer,
    superior:
      others.length > 0
        ? { text: others.map(({ text }) => text).join(' '), lines: others.flatMap((name) => name.lines) }
        : null,
  }
}
