import { added, widenedTemplate } from '@thidua/schema/fixtures/widened-template'
import type { LetterImport } from '@thidua/schema/letter-import'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf, type Template } from '@thidua/schema/outline/template'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { describe, expect, it } from 'vitest'
import { letters } from '../../../corpus/letters.ts'
import { composeReport } from '../../compose/compose-report.ts'
import { widenedReport } from '../../fixtures/widened-report.ts'
import type { LetterDocument } from '../../model/letter-document.ts'
import { renderDocx } from '../../render/docx/render-docx.ts'
import { renderHtmlPage } from '../../render/html/render-html.ts'
import { renderPdf } from '../../render/typst/render-pdf.ts'
import { read } from '../read.ts'
import { suggestFor } from './suggest-for.ts'

const formats = {
  docx: (letter: LetterDocument) => renderDocx([letter]),
  pdf: async (letter: LetterDocument) => renderPdf(letter),
  html: async (letter: LetterDocument) => Buffer.from(renderHtmlPage(letter, '')),
}

const textOf = ({ texts }: LetterImport['suggestions'], item: string | null) => texts.find((text) => text.item === item)

describe.each(Object.entries(formats))(
  'a letter of a widened outline, written as %s and read back',
  (format, render) => {
    const readBack = async (answers: Record<string, string> = {}) =>
      suggestFor(
        await read(
          await render(composeReport({ ...widenedReport, answers: { ...widenedReport.answers, ...answers } })),
          `a.${format}`,
        ),
        widenedTemplate,
      )

    it('gives every item its own text, under its own heading', async () => {
      const suggested = await readBack()
      expect(new Set(suggested.texts.map(({ item }) => item))).toEqual(
        new Set([...itemsOf(widenedTemplate).map(({ id }) => id), null]),
      )
      for (const { id, heading, narratives } of itemsOf(widenedTemplate)) {
        const read = textOf(suggested, id)
        expect(read?.answer, id).toBe(id === 'II.5' ? 'none' : 'content')
        for (const { key } of narratives) {
          const [first = ''] = (widenedReport.answers[`${id}/${key}`] ?? '').split('\n')
          expect(read?.text, id).toContain(first.replace(/^- /u, ''))
        }
        expect(read?.heading.startsWith(heading.split('{')[0] ?? ''), id).toBe(true)
      }
      // What is another item's is not this one's too.
      expect(textOf(suggested, 'I.2.2')?.text).not.toContain('Kinh phí')
      expect(textOf(suggested, 'II.4')?.text).not.toContain('Phòng Chính sách |')
    })

    it('gives the rows and figures of each to the item that lists them', async () => {
      const { rows, figures } = await readBack()
      const of = (item: string) => rows.filter((row) => row.item === item).map(({ cells }) => cells)
      expect(of(added.rows)).toEqual([expect.objectContaining({ recipient: 'Phòng Chính sách', kind: 'collective' })])
      expect(of(added.second)).toEqual([expect.objectContaining({ name: 'Ngày thứ bảy tình nguyện', kind: 'model' })])
      expect(of('II.4').length).toBeGreaterThan(0)
      expect(of('II.4').map(({ recipient }) => recipient)).not.toContain('Phòng Chính sách')
      expect(of('II.3').map(({ name }) => name)).not.toContain('Ngày thứ bảy tình nguyện')
      expect(figures).toContainEqual(expect.objectContaining({ item: added.own, key: 'trainingCourses', typed: '3' }))
    })

    it('reads "Không có" of an item that the round added', async () => {
      const suggested = await readBack({ [`${added.own}/answer`]: 'none', [`${added.rows}/answer`]: 'none' })
      expect(textOf(suggested, added.own)).toMatchObject({ answer: 'none', text: '' })
      expect(textOf(suggested, added.rows)).toMatchObject({ answer: 'none', text: '' })
      expect(suggested.rows.filter(({ item }) => item === added.rows)).toEqual([])
    })
  },
)

describe('a letter of the standard outline', () => {
  const without = (...ids: string[]): Template =>
    templateShape.parse({
      chapters: midTermTemplate.chapters.map((chapter) => ({
        ...chapter,
        parts: chapter.parts.filter((part) => !ids.includes(part.id ?? '')),
      })),
    })

  it('loses no text, whatever a round asks', async () => {
    for (const { name, bytes } of letters.slice(0, 20)) {
      const letter = await read(bytes(), name)
      const words = (texts: readonly string[]) => texts.join(' ').split(/\s+/u).filter(Boolean).toSorted()
      const before = words([...letter.sections.map(({ text }) => text), ...letter.unplaced])
      for (const template of [midTermTemplate, widenedTemplate, without('II.3', 'III')]) {
        const { texts } = suggestFor(letter, template)
        const kept = words(texts.flatMap(({ item, heading, text }) => (item === null ? [text] : [heading, text])))
        for (const word of new Set(before)) expect(kept, `${name}: ${word}`).toContain(word)
      }
    }
  })

  it('leaves what a round asks no more to be placed by hand', async () => {
    const letter = await read(
      await renderDocx([composeReport({ ...widenedReport, template: midTermTemplate })]),
      'a.docx',
    )
    const { texts, rows } = suggestFor(letter, without('II.3'))
    expect(texts.some(({ item, text }) => item === null && text.includes('Công tác phát hiện, bồi dưỡng'))).toBe(true)
    expect(rows.some(({ slug }) => slug === 'exemplary-models')).toBe(false)
  })
})
