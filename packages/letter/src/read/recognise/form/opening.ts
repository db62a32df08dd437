import type { LetterJson } from '@thidua/schema/letter-json'
import { hideName, hideNames, showNames } from '../../../sentences/agency-name.ts'
import { type Citation, citationsOf } from '../../../sentences/citations.ts'
import type { Line } from '../outline/line.ts'

export interface Opening {
  readonly agency: string | null
  readonly request: LetterJson['request']
  /** The other documents that the opening cites. */
  readonly citations: readonly Citation[]
}

/** What the sentence before section I says: by which request, and who reports. */
export function readOpening(lines: readonly Line[], issuer: string | null): Opening {
  const texts = lines.map((line) => line.text)
  const mentions = texts.flatMap((text) => [...citationsOf(text, null)])
  const asked = mentions.find(({ type }) => type === 'Công văn') ?? (mentions.length === 1 ? mentions[0] : undefined)
  return {
    agency: texts.map((text) => reporter(text, issuer)).findLast((found) => found !== null) ?? null,
    request: asked
      ? {
          type: asked.type,
          number: asked.number,
          issuedOn: asked.issuedOn,
          issuer: asked.issuer,
          subject: asked.subject,
        }
      : null,
    citations: mentions.filter((mention) => mention !== asked),
  }
}

const says = /^\s*(\p{Lu}[^“”]*?)\s+(?:(?:xin|kính|trân trọng|tổng hợp|đã)\s+)*báo cáo(?!\p{L})/u
const notAgency = /^(?:Thực hiện|Căn cứ|Theo|Để|Trên đây|Tiếp theo|Công văn|Trên cơ sở|Sau|Qua|Phúc đáp)(?!\p{L})/u

/** "(gọi tắt là …)", "(NHCSXH tỉnh)" after a name: how the letter calls it from there on. */
const abbreviated = /\s*\([^()]*\)\s*$/u

/** The body that reports: the subject of "… báo cáo …" in the last part of the sentence that has one; `issuer` as the letterhead names it. */
export function reporter(text: string, issuer: string | null): string | null {
  const parts = hideNames(issuer === null ? text : hideName(text, issuer)).split(/[;,.:]/u)
  for (const part of parts.toReversed()) {
    const name = says.exec(part)?.[1]
    if (name !== undefined && !notAgency.test(name) && name.length <= 120)
      return showNames(name.replace(abbreviated, '')).trim()
  }
  return null
}
