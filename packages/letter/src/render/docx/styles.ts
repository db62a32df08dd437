import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { paragraph, signatureRoom, sizes } from '../layout.ts'
import { halfPoints, pointTwips, twips } from './units.ts'

const font = 'Times New Roman'
const { CENTER, LEFT, RIGHT, JUSTIFIED } = AlignmentType

interface Look {
  readonly size: number
  readonly bold?: true
  readonly italics?: true
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  /** Points. */
  readonly before?: number
  readonly after?: number
  readonly firstLine?: number
  readonly left?: number
  readonly keepNext?: true
}

/** A style of the letter. Its name is what people see in Word, so it is the decree's word. */
const style = (id: string, name: string, look: Look, basedOn = 'Normal'): IParagraphStyleOptions => ({
  id,
  name,
  basedOn,
  quickFormat: true,
  run: { size: halfPoints(look.size), bold: look.bold ?? false, italics: look.italics ?? false },
  paragraph: {
    alignment: look.align ?? CENTER,
    spacing: {
      before: pointTwips(look.before ?? 0),
      after: pointTwips(look.after ?? 0),
      line: 240,
      lineRule: LineRuleType.AUTO,
    },
    indent: { firstLine: twips(look.firstLine ?? 0), left: twips(look.left ?? 0) },
    keepNext: look.keepNext ?? false,
  },
})

/** A heading of the body; `level` is what Word's navigation shows. */
const heading = (level: 1 | 2 | 3 | 4) => ({
  run: { font, size: halfPoints(sizes.body), bold: level < 4, color: '000000' },
  paragraph: {
    // A heading wrapped over lines has no gaps between its words.
    alignment: LEFT,
    spacing: {
      before: pointTwips(paragraph.gap),
      after: pointTwips(paragraph.gap),
      line: 240 * paragraph.lines,
      lineRule: LineRuleType.AUTO,
    },
    indent: { firstLine: twips(paragraph.firstLine) },
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
  },
})

/** Every style of the letter; `Normal` is the body text. Built once: styles do not depend on the letter. */
export const letterStyles: IStylesOptions = {
  default: {
    document: { run: { font, size: halfPoints(sizes.body), color: '000000', language: { value: 'vi-VN' } } },
    heading1: heading(1),
    heading2: heading(2),
    heading3: heading(3),
    heading4: heading(4),
  },
  paragraphStyles: [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      run: { font, size: halfPoints(sizes.body), language: { value: 'vi-VN' } },
      paragraph: {
        alignment: JUSTIFIED,
        spacing: {
          before: 0,
          after: pointTwips(paragraph.gap),
          line: 240 * paragraph.lines,
          lineRule: LineRuleType.AUTO,
        },
        indent: { firstLine: twips(paragraph.firstLine) },
      },
    },
    style('Superior', 'Cơ quan chủ quản', { size: sizes.superior }),
    style('Issuer', 'Cơ quan ban hành', { size: sizes.issuer, bold: true }),
    style('Nation', 'Quốc hiệu', { size: sizes.nation, bold: true }),
    style('Motto', 'Tiêu ngữ', { size: sizes.motto, bold: true }),
    style('Number', 'Số, ký hiệu', { size: sizes.number, before: 8 }),
    style('PlaceAndDate', 'Địa danh và thời gian', { size: sizes.placeAndDate, italics: true, before: 8 }),
    style('Mark', 'Dấu chỉ mức độ', { size: sizes.mark, bold: true, before: 12 }),
    style('Kind', 'Tên loại', { size: sizes.kind, bold: true, before: 18, keepNext: true }),
    style('Subject', 'Trích yếu', { size: sizes.subject, bold: true, keepNext: true }),
    style('Rule', 'Đường kẻ', { size: 1 }),
    style('AddresseeLine', 'Kính gửi', { size: sizes.addressee, after: 12 }),
    style('AddresseeTitle', 'Kính gửi (nhiều nơi)', { size: sizes.addressee, align: LEFT, left: 30, keepNext: true }),
    style('AddresseeEntry', 'Nơi kính gửi', { size: sizes.addressee, align: LEFT, left: 50 }),
    style('AddresseeLast', 'Nơi kính gửi cuối', { size: sizes.addressee, align: LEFT, left: 50, after: 12 }),
    style('Base', 'Căn cứ', {
      size: sizes.body,
      italics: true,
      align: JUSTIFIED,
      firstLine: paragraph.firstLine,
      after: paragraph.gap,
    }),
    style('RecipientsTitle', 'Nơi nhận', { size: sizes.recipientsTitle, bold: true, italics: true, align: LEFT }),
    style('Recipient', 'Danh sách nơi nhận', { size: sizes.recipients, align: LEFT }),
    style('Post', 'Quyền hạn, chức vụ', { size: sizes.signature, bold: true, keepNext: true }),
    style('Signer', 'Họ tên người ký', { size: sizes.signature, bold: true, before: signatureRoom }),
    style('Seal', 'Mã kiểm tra', { size: sizes.seal, align: LEFT }),
    style('AnnexLabel', 'Phụ lục', { size: sizes.annex, bold: true, keepNext: true }, 'Heading1'),
    style('AnnexTitle', 'Tên phụ lục', { size: sizes.annex, bold: true, keepNext: true }),
    style('AnnexNote', 'Kèm theo', { size: sizes.annex, italics: true, after: 10, keepNext: true }),
    style('AnnexTotal', 'Dòng tổng số', { size: sizes.annex, bold: true, align: LEFT, before: 8 }),
    style('TableHeader', 'Tiêu đề bảng', { size: sizes.bodyTable, bold: true }),
    style('TableText', 'Chữ trong bảng', { size: sizes.bodyTable, align: LEFT }),
    style('TableNumber', 'Số trong bảng', { size: sizes.bodyTable, align: RIGHT }),
    style('AnnexTableHeader', 'Tiêu đề bảng phụ lục', { size: sizes.annexTable, bold: true }),
    style('AnnexTableText', 'Chữ trong bảng phụ lục', { size: sizes.annexTable, align: LEFT }),
    style('AnnexTableNumber', 'Số trong bảng phụ lục', { size: sizes.annexTable, align: RIGHT }),
    style('AnnexTableCentre', 'Chữ giữa trong bảng phụ lục', { size: sizes.annexTable }),
    style('PageNumber', 'Số trang', { size: sizes.pageNumber }),
    style('TableGap', 'Cách bảng', { size: paragraph.gap }),
  ],
}
