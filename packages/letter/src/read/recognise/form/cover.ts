import type { LetterJson } from '@thidua/schema/letter-json'
import { fold } from '../../../sentences/fold.ts'

/**
 * Which words of a letter's fixed sentences may be let go. The opening, the closing, headings over items
 * and the letterhead are printed anew from the fields; such a line is let go only when each of its words
 * stands in those fields already, or is one that the form itself says. Else all of the line is kept.
 */
const form = new Set(
  words(`v cộng hòa hoà xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc đảng cộng sản dự thảo số ngày tháng năm kính gửi
  báo cáo thực hiện công văn của về việc theo căn cứ kết quả như sau cụ thể các nội dung chính trên đây là toàn bộ tại đề để tổng hợp theo
  quy định xem xét xin trân trọng kính đề nghị và cơ quan đơn vị phong trào thi đua giai đoạn sơ kết tổng kết nơi nhận
  khái quát đặc điểm tình hình những thuận lợi khó khăn kết quả triển khai một số việc đến từ trong với được sở ban tỉnh chỉ đạo văn bản yêu cầu trong thời gian qua
  nhận tiếp sau khi rà soát phúc đáp gửi vậy gọi tắt ubnd ủy uỷ nhân dân tham mưu chung đạt dõi biết tt stt`),
)

/** Words of headings over items in other words than the outline's: "KẾT QUẢ CÁC MẶT CÔNG TÁC" is chapter II, and no more. */
export const headingWords: readonly string[] = words(
  'công tác lãnh phát động mặt tổ chức nổi bật chủ yếu có liên quan sơ lược giới thiệu bối cảnh nội dung',
)

/** Words as counted for losing none: NFC, lower case, letters and digits; a date is its ISO form. */
export function words(text: string): string[] {
  const dated = text
    .normalize('NFC')
    .replace(/(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/gu, (_, d: string, m: string, y: string) =>
      iso(d, m, y),
    )
    .replace(/(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu, (_, d: string, m: string, y: string) =>
      iso(d, m, y),
    )
  return dated.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? []
}

const iso = (day: string, month: string, year: string): string =>
  ` ${year} ${month.padStart(2, '0')} ${day.padStart(2, '0')} `

/** Words of the names of superior bodies: the register of agencies prints that line, whoever issues the letter. */
const superiors = new Set(
  words(
    'ubnd hđnd ủy uỷ ban nhân dân hội đồng đảng bộ huyện thành phố xã phường bộ tổng cục liên đoàn lao động việt nam tối cao viện kiểm sát tòa toà án quân khu nhà nước ngân hàng bảo hiểm kho bạc',
  ),
)

const coveredSuperior = (text: string, kept: ReadonlySet<string>): boolean =>
  covered(text, kept) ||
  covered(
    words(text)
      .filter((word) => !superiors.has(word))
      .join(' '),
    kept,
  )

/** Whether every word of the text is a form word or among those kept. */
export function covered(text: string, kept: ReadonlySet<string>): boolean {
  const all = words(text)
  const spelt = new Set<number>()
  for (const run of runsOf(all)) if (kept.has(initials(run.words))) for (const at of run.places) spelt.add(at)
  return all.every((word, at) => kept.has(word) || form.has(word) || kept.has(spoken(word)) || spelt.has(at))
}

/**
 * Names are cut down to their initials in one place and spelt out in the other: `LHPN` in the letterhead,
 * "Liên hiệp Phụ nữ" in the opening. Both forms of the agency's name are kept: abbreviations in capitals
 * as they are folded, initials of its words in small letters behind a dot, so that neither is taken for a word.
 */
function abbreviations(name: string): string[] {
  const typed = name === name.toUpperCase() ? [] : (name.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? [])
  return [
    ...typed.map((short) => fold(short).toUpperCase()),
    ...runsOf(words(name)).map((run) => spoken(initials(run.words))),
  ]
}

const spoken = (short: string): string => `.${fold(short)}`

const initials = (run: readonly string[]): string => fold(run.map((word) => word.charAt(0)).join('')).toUpperCase()

/** Every three to eight words side by side; no name stands in longer texts than these. */
const runsOf = (all: readonly string[]): { words: string[]; places: number[] }[] =>
  all.slice(0, 200).flatMap((_, from) =>
    [3, 4, 5, 6, 7, 8].flatMap((length) => {
      const run = all.slice(from, from + length)
      return run.length < length ? [] : [{ words: run, places: run.map((_, index) => from + index) }]
    }),
  )

/** The words of the fields that opening, closing and letterhead are printed from anew. */
export function keptWords({
  agency,
  number,
  place,
  addressees,
  title,
  movement,
  request,
  citations,
  recipients,
}: LetterJson): Set<string> {
  const cited = citations.filter((citation) => citation.place === null)
  const texts = textsIn([agency, number, place, addressees, title, movement, request, cited, recipients])
  return new Set([...texts.flatMap(words), ...abbreviations(agency ?? '')])
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [String(value)]

/** The line of the superior body, when it may not be let go. */
export const lostSuperior = (superior: string | null, kept: ReadonlySet<string>): string[] =>
  superior === null || coveredSuperior(superior, kept) ? [] : [superior]
