import { AlignmentType, Document, Header, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import type { LetterDocument, LetterProperties } from '../../model/letter-document.ts'
import { measure, page } from '../layout.ts'
import { annexContent } from './annex.ts'
import { bodyText } from './body.ts'
import { coreProperties, fixZipDates } from './fixed-dates.ts'
import { foot } from './foot.ts'
import { letterhead } from './letterhead.ts'
import { letterStyles } from './styles.ts'
import { twips } from './units.ts'
import { FlowElement, type Xml } from './wordml.ts'

/**
 * Letters as one Word file, each on pages and numbers of its own. The same letters give the same
 * bytes. Title and author are those of the first letter unless given.
 */
export async function renderDocx(
  letters: readonly LetterDocument[],
  properties: Pick<LetterProperties, 'title' | 'author'> = letters[0]?.properties ?? { title: '', author: '' },
): Promise<Uint8Array> {
  const document = new Document({
    title: properties.title,
    creator: properties.author,
    styles: letterStyles,
    sections: letters.flatMap(sections).map((section, index) => (index === 0 ? { ...section, headers } : section)),
  })
  const bytes = await Packer.pack(document, 'uint8array', false, [coreProperties(properties)])
  return fixZipDates(bytes)
}

/** Given to the first section only: the others inherit it, so 250 letters share one header. */
const headers = {
  default: new Header({
    children: [
      new Paragraph({ style: 'PageNumber', alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  }),
  first: new Header({ children: [new Paragraph({ style: 'PageNumber' })] }),
}

/** The letter and each annex: a section, because each counts its own pages and hides the first number. */
const sections = (letter: LetterDocument): ISectionOptions[] => [
  { properties: pages(false), children: flow([...letterhead(letter, measure(letter)), ...bodyText(letter), foot(letter)]) },
  ...letter.annexes.map((annex) => ({ properties: pages(annex.landscape), children: flow(annexContent(annex)) })),
]

const flow = (content: readonly Xml[]): FlowElement[] => content.map((xml) => new FlowElement(xml))

const pages = (landscape: boolean): NonNullable<ISectionOptions['properties']> => ({
  titlePage: true,
  page: {
    size: {
      width: twips(page.width),
      height: twips(page.height),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(page.top),
      bottom: twips(page.bottom),
      left: twips(page.left),
      right: twips(page.right),
      header: twips(page.header),
      footer: twips(page.header),
    },
    pageNumbers: { start: 1 },
  },
})
