import type { ItemId } from '@thidua/schema/outline/item-id'
import type { FieldPath } from '@thidua/schema/outline/paths'
import type { Block, Runs } from '../markup/markup-blocks.ts'
import type { LetterSeal } from './letter-seal.ts'

/** Degrees of urgency of Nghị định 30/2020/NĐ-CP, Phụ lục I, as the letter field holds and as the letter prints them. */
export const urgencies = { urgent: 'KHẨN', veryUrgent: 'THƯỢNG KHẨN', express: 'HỎA TỐC' } as const
export type Urgency = (typeof urgencies)[keyof typeof urgencies]

/**
 * One official letter, ready to print: every word in its final form, no layout. Plain data (JSON) that
 * the DOCX, PDF and HTML renderers read alike, so that the three cannot differ.
 */
export interface LetterDocument {
  readonly properties: LetterProperties
  /** Superior body in capitals; null where the agency has none above it in the letterhead. */
  readonly superior: string | null
  /** Issuing body in capitals, one entry a line. */
  readonly issuer: readonly string[]
  /** `Số: 05/BC-SNV`, its number blank until given. */
  readonly number: string
  /** `Quảng Ngãi, ngày 05 tháng 01 năm 2026`, its date blank until given. */
  readonly placeAndDate: string
  readonly urgency: Urgency | null
  /** `DỰ THẢO` for a letter that is not submitted yet. */
  readonly draftMark: string | null
  /** `BÁO CÁO` */
  readonly kind: string
  /** Trích yếu. */
  readonly subject: string
  readonly addressees: readonly string[]
  /** Căn cứ, without the mark at the end of the line. */
  readonly bases: readonly string[]
  readonly body: readonly BodyBlock[]
  readonly signature: Signature
  /** Who else signs, at the left of the signature, in order; absent on a letter that one signs. */
  readonly cosignatures?: readonly Signature[]
  readonly recipients: readonly string[]
  readonly annexes: readonly Annex[]
  /** Only on a letter that was made from a submission. */
  readonly seal?: LetterSeal
}

/** What a file says about itself. */
export interface LetterProperties {
  readonly title: string
  /** The movement that it reports on. */
  readonly subject: string
  readonly author: string
  /** ISO date; null while the letter has none. */
  readonly issuedOn: string | null
}

/** Where a block comes from, so that a remark or 'Sửa' can hang on it. */
export interface Anchor {
  readonly place?: ItemId
  readonly path?: FieldPath
  /** Name of the bookmark by which a Word file still knows the paragraph after it was edited. */
  readonly bookmark?: string
}

export interface HeadingBlock {
  readonly kind: 'heading'
  /** 1 = `I.`, 2 = `1.`, 3 = `1.1.`, 4 = `a)`. */
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
  /** Upright words on the heading's own line: `: Không có`. */
  readonly tail?: string
}

/** A line of dots to be filled in; drafts only. */
export interface BlankBlock {
  readonly kind: 'blank'
}

export type BodyBlock = (Block | HeadingBlock | BlankBlock) & Anchor

export interface Signature {
  /** `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC` */
  readonly lines: readonly string[]
  readonly name: string | null
}

export interface Annex {
  /** `Phụ lục`, `Phụ lục II` */
  readonly label: string
  /** In capitals. */
  readonly title: string
  /** `(Kèm theo Báo cáo số …)` */
  readonly note: string
  readonly landscape: boolean
  readonly table: AnnexTable | null
  /** Text below the table, or instead of one. */
  readonly blocks: readonly BodyBlock[]
}

export interface AnnexTable {
  readonly columns: readonly AnnexColumn[]
  readonly rows: readonly AnnexRow[]
  /** A closing line with totals. */
  readonly total: string | null
}

export interface AnnexColumn {
  readonly header: string
  readonly align: 'left' | 'center' | 'right'
}

export interface AnnexRow extends Anchor {
  /** One text a column; a line break parts paragraphs. */
  readonly cells: readonly string[]
  /** A line over all columns that says what the rows below it are: its words are the first cell's. */
  readonly heading?: true
  /** What a run's `link` names. */
  readonly target?: string
}

/** Runs of plain words. */
export const plainRuns = (text: string): Runs => [{ text }]
