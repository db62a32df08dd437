import { composeCompiled, type LetterForm, markedParagraphs } from '@thidua/consolidation/out/compose-compiled'
import type { LetterDocument } from '@thidua/letter/model/letter-document'
import { renderDocx, renderMarkedDocx } from '@thidua/letter/render/docx/render-docx'
import { renderHtmlPage } from '@thidua/letter/render/html/render-html'
import { letterCss } from '@thidua/letter/render/html/style-sheets'
import type { CompiledLetter } from './compile-letter.ts'

/** A compiled letter as it prints. */
export const documentOf = ({ about, template, items }: CompiledLetter, form: LetterForm): LetterDocument =>
  composeCompiled(about, template, items, form)

/** Its Word file; the one for signature carries its sources with it. */
export const docxOf = (letter: CompiledLetter, form: LetterForm): Promise<Uint8Array> =>
  form === 'clean'
    ? renderMarkedDocx(documentOf(letter, form), markedParagraphs(letter.about, letter.template, letter.items))
    : renderDocx([documentOf(letter, form)])

/** The same as a page of its own. */
export const htmlOf = (letter: CompiledLetter, form: LetterForm): string =>
  renderHtmlPage(documentOf(letter, form), letterCss())
