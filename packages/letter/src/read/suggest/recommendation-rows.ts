import type { Block } from '../../markup/markup-blocks.ts'
import { fold } from '../../sentences/fold.ts'
import { readNumbering } from '../../sentences/numbering.ts'
import { isNone } from '../recognise/outline/none-answer.ts'
import type { SuggestedRow } from './suggested-row.ts'

/** Recommendations of IV: each list item, or paragraph, with the addressee it or the line above it names. */
export function recommendationRows(blocks: readonly Block[]): SuggestedRow[] {
  let heading = ''
  return blocks.flatMap((block): SuggestedRow[] => {
    if (block.kind === 'table') return []
    const typed = block.runs
      .map((run) => run.text)
      .join('')
      .trim()
    const text = readNumbering(typed).rest
    // "1. Đối với Trung ương: Không."
    if (isNone(text.slice(text.lastIndexOf(':') + 1))) return []
    if (
      /:$/u.test(text) ||
      (/^(?:đối với|kiến nghị|đề nghị|với)\s/iu.test(text) && text.split(/\s+/u).length <= 10 && !/[.;]$/u.test(text))
    ) {
      heading = text
      return []
    }
    const addressee = addresseeOf(text) ?? addresseeOf(heading) ?? 'other'
    return [
      {
        place: 'IV',
        slug: 'recommendations',
        quote: text,
        cells: { addressee, kind: kindOf(text), text: text.replace(/;$/u, '.') },
      },
    ]
  })
}

function addresseeOf(text: string): string | null {
  const folded = fold(text)
  const found = [
    { key: 'central', at: folded.search(/\b(?:trung uong|chinh phu|thu tuong|quoc hoi|bo noi vu|cac bo)\b/u) },
    {
      key: 'province',
      at: folded.search(
        /\b(?:ubnd tinh|uy ban nhan dan tinh|hdnd tinh|tinh uy|chu tich ubnd tinh|(?:de nghi|kien nghi|de xuat|voi) tinh)\b/u,
      ),
    },
    { key: 'home-affairs', at: folded.search(/\bso noi vu\b|\bban thi dua khen thuong\b/u) },
    { key: 'other', at: folded.search(/\b(?:so|cac so|ubnd huyen|ubnd xa|mat tran)\b/u) },
  ].filter(({ at }) => at >= 0)
  return found.toSorted((a, b) => a.at - b.at)[0]?.key ?? null
}

function kindOf(text: string): string {
  const folded = fold(text)
  if (/\b(?:kinh phi|ngan sach|nguon von|bo tri von|nguon luc)\b/u.test(folded)) return 'funding'
  if (/\b(?:huong dan|tap huan|boi duong|nghiep vu)\b/u.test(folded)) return 'guidance'
  if (/\b(?:co che|chinh sach|quy dinh|tieu chuan|sua doi)\b/u.test(folded)) return 'policy'
  return 'other'
}
