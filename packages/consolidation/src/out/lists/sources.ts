import type { PartKind } from '../../sources/part.ts'
import type { TracedPart, TracedSource } from '../../trace/trace-of.ts'
import type { ListColumn } from './list-columns.ts'

const kinds: Readonly<Record<PartKind, string>> = {
  quote: 'Trích nguyên văn',
  condensed: 'Tóm lược',
  own: 'Nội dung của cơ quan tổng hợp',
  computed: 'Số liệu tổng hợp',
  standard: 'Câu dẫn',
}

/** A paragraph with one of its sources; null for a paragraph that has none to show. */
export interface SourceLine {
  /** Counted from 1 in its item. */
  readonly nth: number
  readonly part: TracedPart
  readonly source: TracedSource | null
}

/** What is computed opens in sheets of its own, a report a line: here it is one line. */
export function* sourceLines(trace: Iterable<TracedPart>): Generator<SourceLine> {
  let nth = 0
  for (const part of trace) {
    nth++
    const shown = part.kind === 'computed' ? [] : part.sources
    for (const source of shown.length === 0 ? [null] : shown) yield { nth, part, source }
  }
}

/** The letter paragraph by paragraph, with whose words stand behind each. */
export const sourceColumns: readonly ListColumn<SourceLine>[] = [
  { header: 'Đoạn', kind: 'number', width: 8, value: ({ nth }) => nth },
  { header: 'Loại', kind: 'text', width: 28, value: ({ part }) => kinds[part.kind] },
  { header: 'Nội dung', kind: 'text', width: 80, value: ({ part }) => part.text },
  { header: 'Số nguồn', kind: 'number', width: 10, value: ({ part }) => part.sources.length },
  { header: 'Cơ quan, đơn vị', kind: 'text', width: 40, value: ({ source }) => source?.agency ?? '' },
  { header: 'Mã biên nhận', kind: 'text', width: 18, value: ({ source }) => source?.reference ?? '' },
  { header: 'Ô của báo cáo', kind: 'text', width: 24, value: ({ source }) => source?.path ?? '' },
  { header: 'Từ ký tự', kind: 'number', width: 10, value: ({ source }) => (source ? source.start + 1 : null) },
  { header: 'Đến ký tự', kind: 'number', width: 10, value: ({ source }) => source?.end ?? null },
  { header: 'Nguyên văn', kind: 'text', width: 80, value: ({ source }) => source?.quote ?? '' },
]
