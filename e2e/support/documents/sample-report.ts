import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A cited document as a clerk copies it from the sample into a row of II.2. */
export interface CitedDocument {
  type: string
  number: string
  issuedOn: string
  issuer: string
}

const given = join(import.meta.dirname, '../../../../shared/samples/so-ket-nong-thon-moi-ban-dan-toc-2023.txt')
const own = join(import.meta.dirname, 'sample-report.txt')

/** Where each item of the sample begins; the lines are those of its own headings. */
const headings: [place: string, start: RegExp][] = [
  ['I.1', /^I\. /],
  ['I.2', /^2\. Những thuận lợi/],
  ['I.2.1', /^2\.1\./],
  ['I.2.2', /^2\.2\./],
  ['II', /^II\. /],
  ['II.1', /^1\. Công tác triển khai/],
  ['II.2', /^2\. Các văn bản/],
  ['II.3', /^3\. /],
  ['II.4', /^4\. /],
  ['II.5', /^5\. /],
  ['III', /^III\. /],
  ['IV', /^IV\. /],
  ['closing', /^Trên đây là báo cáo/],
]

/** The real sample when it is there, else our own of the same shape. */
export const sampleText = (): string => readFileSync(existsSync(given) ? given : own, 'utf8').normalize('NFC')

/** The sample's paragraphs by item. */
export function sampleReport(): { paragraphs: Record<string, string[]>; none: string[]; documents: CitedDocument[] } {
  const text = sampleText()
  const paragraphs: Record<string, string[]> = {}
  const none: string[] = []
  let place = 'opening'
  for (const line of healed(text)) {
    const heading = headings.find(([, start]) => start.test(line))
    if (heading) place = heading[0]
    if (!heading || place === 'closing') (paragraphs[place] ??= []).push(line)
    if (heading && /:\s*Không( có)?$/.test(line)) none.push(place)
  }
  return { paragraphs, none, documents: cited(text) }
}

/** Lines as a person reads them: a sentence that a page break tore apart is one again. */
function healed(text: string): string[] {
  const lines: string[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    const last = lines.at(-1)
    const torn =
      last !== undefined && last.length > 60 && !/[.;:!?/)]$/.test(last) && !/^([IV]+\.|\d+\.|Sơ kết )/.test(last)
    if (line === '') continue
    if (torn && !/^[-–]|^[IV]+\. |^\d+\./.test(line) && !/Không( có)?$/.test(last))
      lines[lines.length - 1] = `${last} ${line}`
    else lines.push(line)
  }
  return lines
}

function cited(text: string): CitedDocument[] {
  const motherPlan = /ban hành Kế hoạch số (1035\/KH-\p{L}+)/u.exec(text)?.[1] ?? ''
  const agency = motherPlan.endsWith('BDT') ? 'Ban Dân tộc tỉnh' : 'Ban Miền núi tỉnh'
  return [
    { type: 'Công văn', number: '2101/SNV-TĐKT', issuedOn: '07/11/2023', issuer: 'Sở Nội vụ tỉnh Quảng Ngãi' },
    { type: 'Quyết định', number: '769/QĐ-UBND', issuedOn: '17/6/2022', issuer: 'UBND tỉnh' },
    { type: 'Kế hoạch', number: '90-KH/BDVTU', issuedOn: '23/11/2022', issuer: 'Ban Dân vận Tỉnh ủy' },
    { type: 'Đề án', number: '13-ĐA/TU', issuedOn: '10/10/2022', issuer: 'Ban Thường vụ Tỉnh ủy' },
    { type: 'Kế hoạch', number: motherPlan, issuedOn: '12/12/2022', issuer: agency },
  ]
}
