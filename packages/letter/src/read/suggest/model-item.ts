import type { Block } from '../../markup/markup-blocks.ts'
import { fold } from '../../sentences/fold.ts'
import { isName } from '../../sentences/signing/person-name.ts'
import { isCollective } from './is-collective.ts'
import type { SuggestedRow } from './suggested-row.ts'

/** One list item of II.3 that names a model, a collective, a person or a household. */
export function modelItem(block: Block): SuggestedRow | null {
  if (block.kind === 'table' || block.kind === 'paragraph') return null
  const text = block.runs.map((run) => run.text).join('')
  const quoted = /^(?:Mô hình|Cách làm|Phong trào|Câu lạc bộ|Tổ)?\s*[“"]([^”"]+)[”"]/iu.exec(text)
  const name = quoted?.[1] ?? (text.split(/[:;(]|,\s|\.\s|\s[-–]\s/u)[0] ?? '').replace(/[.\s]+$/u, '')
  const folded = fold(text)
  const kind =
    /^(?:mo hinh|cach lam|cau lac bo|to )/u.test(folded) || quoted
      ? 'model'
      : /^(?:ho |gia dinh)/u.test(folded)
        ? 'household'
        : !isCollective(name) && (/^(?:ong|ba|anh|chi|dong chi)\b/u.test(folded) || isName(name))
          ? 'individual'
          : isCollective(name) ||
              /^(?:tap the|phong|to|chi bo|chi hoi|doan|truong|thon|xa|hoi|cong doan)\b/u.test(folded)
            ? 'collective'
            : null
  if (kind === null || name.split(/\s+/u).length > 20) return null
  const place =
    /\b(?:tại|ở)\s+((?:thôn|xã|phường|đặc khu|huyện|khu phố|tổ dân phố)\s[^,;:.()]*)/iu.exec(text)?.[1] ?? ''
  const since = /(?:từ|năm)\s+(?:năm\s+)?((?:19|20)\d\d)/iu.exec(text)?.[1] ?? ''
  const what = text
    .slice(text.indexOf(name) + name.length)
    .replace(/^[”"\s:;,.–-]+/u, '')
    .trim()
  return {
    place: 'II.3',
    slug: 'exemplary-models',
    quote: text,
    cells: { name, kind, place, what: what === '' ? text : what, since },
  }
}
