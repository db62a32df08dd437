import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { composeReport } from '../../compose/compose-report.ts'
import { docxFacts } from '../../fixtures/docx-facts.ts'
import { docxFaults } from '../../fixtures/docx-order.ts'
import { sampleReport } from '../../fixtures/sample-report.ts'
import { plainText } from '../../markup/plain-text.ts'
import type { BodyBlock } from '../../model/letter-document.ts'
import { bookmarkPrefix, type MarkedParagraph } from '../../model/marked-paragraph.ts'
import { renderMarkedDocx } from '../../render/docx/render-docx.ts'
import { readMarkedDocx } from './read-marked-docx.ts'

const composed = composeReport(sampleReport)

/** The sample's paragraphs, each under a bookmark, with what a source may hold at its worst. */
const body = composed.body.map(
  (block, nth): BodyBlock =>
    block.kind === 'heading' || block.kind === 'blank'
      ? block
      : { ...block, bookmark: `${bookmarkPrefix}${String(nth).padStart(24, '0')}` },
)
const paragraphs = body.flatMap((block, nth): MarkedParagraph[] => {
  if (block.bookmark === undefined || block.kind === 'heading' || block.kind === 'blank') return []
  const text = plainText([block])
  return [
    {
      item: 'II.1',
      pid: `p${nth}`,
      kind: 'quote',
      text: `**${text}**`,
      lines: [{ bookmark: block.bookmark, text: text.normalize('NFC').trim() }],
      sources: [
        {
          agency: 'Ủy ban nhân dân xã "A & B" <C>',
          reference: 'BC-2026-000123',
          path: 'II.1/narrative',
          start: nth,
          end: nth + 9,
          quote: ` dòng một\n\tdòng hai 😀 & <b> "${nth}" `,
          sha256: 'a'.repeat(64),
        },
      ],
      leftOut: 0,
    },
  ]
})
const file = await renderMarkedDocx({ ...composed, body }, paragraphs)

/** The same file after its document was edited as text. */
const edited = (edit: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(file)
  const path = 'word/document.xml'
  return zipSync({ ...parts, [path]: strToU8(edit(strFromU8(parts[path] ?? new Uint8Array()))) })
}

/** The paragraph of a bookmark, as the file holds it. */
const paragraphOf = (xml: string, bookmark: string): string => {
  const at = xml.indexOf(`w:name="${bookmark}"`)
  return xml.slice(xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at) + '</w:p>'.length)
}

const [first, second] = paragraphs.filter(({ text }) => !text.includes('\t'))
if (!first || !second) throw new Error('the sample has no two paragraphs')
const nameOf = ({ lines }: MarkedParagraph): string => lines[0]?.bookmark ?? ''

describe('a compiled letter in its Word file', () => {
  it('is a file that Word opens, the same of the same, and gives back all paragraphs with their sources', async () => {
    expect(docxFaults(docxFacts(file).body)).toEqual([])
    expect(await renderMarkedDocx({ ...composed, body }, paragraphs)).toEqual(file)
    expect(paragraphs.length).toBeGreaterThan(20)
    const { paragraphs: read, deleted } = readMarkedDocx(file)
    expect(deleted).toEqual([])
    expect(read.map(({ of, text, state }) => ({ of, text, state }))).toEqual(
      paragraphs.map((one) => ({ of: [one], text: one.text, state: 'same' })),
    )
  })

  it('owns what was typed at the very end of a paragraph, outside the bookmark', () => {
    const { paragraphs: read } = readMarkedDocx(
      edited((xml) => {
        const own = paragraphOf(xml, nameOf(first))
        return xml.replace(own, own.replace('</w:p>', '<w:r><w:t xml:space="preserve"> Thêm.</w:t></w:r></w:p>'))
      }),
    )
    expect(read.find(({ of }) => of[0]?.pid === first.pid)).toMatchObject({
      state: 'edited',
      text: `${first.lines[0]?.text} Thêm.`,
      of: [first],
    })
  })

  it('knows a copy, a join, a paragraph that was parted and one that was taken out', () => {
    const copy = readMarkedDocx(
      edited((xml) => {
        const own = paragraphOf(xml, nameOf(first))
        const again = own.replace(nameOf(first), `${nameOf(first)}_Copy_1`).replaceAll(/w:id="\d+"/gu, 'w:id="9001"')
        return xml.replace(paragraphOf(xml, nameOf(second)), `${again}${paragraphOf(xml, nameOf(second))}`)
      }),
    )
    expect(copy.paragraphs.filter(({ of }) => of[0]?.pid === first.pid).map(({ state }) => state)).toEqual([
      'same',
      'copied',
    ])
    expect(copy.deleted).toEqual([])

    const join = readMarkedDocx(
      edited((xml) => {
        const [one, other] = [paragraphOf(xml, nameOf(first)), paragraphOf(xml, nameOf(second))]
        const words = other.replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/u, '')
        return xml.replace(other, '').replace(one, one.replace(/<\/w:p>$/u, words))
      }),
    )
    expect(join.paragraphs.find(({ state }) => state === 'joined')?.of).toEqual([first, second])
    expect(join.deleted).toEqual([])

    const parted = readMarkedDocx(
      edited((xml) => {
        const own = paragraphOf(xml, nameOf(first))
        return xml.replace(
          own,
          own.replace('<w:bookmarkEnd', '</w:p><w:p><w:r><w:t>Nửa sau.</w:t></w:r><w:bookmarkEnd'),
        )
      }),
    )
    expect(parted.paragraphs.find(({ of }) => of[0]?.pid === first.pid)).toMatchObject({
      state: 'edited',
      text: `${first.lines[0]?.text}\nNửa sau.`,
    })

    const out = readMarkedDocx(edited((xml) => xml.replace(paragraphOf(xml, nameOf(first)), '')))
    expect(out.deleted).toEqual([first])
    expect(out.paragraphs).toHaveLength(paragraphs.length - 1)
  })

  const office = spawnSync('soffice', ['--version']).status === 0
  it.skipIf(!office)('comes back whole after LibreOffice opened and saved it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'marked-'))
    try {
      writeFileSync(join(folder, 'letter.docx'), file)
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const saved = join(folder, 'saved')
      const convert = ['--headless', '--convert-to', 'docx', '--outdir', saved, join(folder, 'letter.docx')]
      expect(spawnSync('soffice', [profile, ...convert]).status).toBe(0)
      const { paragraphs: read, deleted } = readMarkedDocx(new Uint8Array(readFileSync(join(saved, 'letter.docx'))))
      expect(deleted).toEqual([])
      expect(read.map(({ of, text, state }) => ({ of, text, state }))).toEqual(
        paragraphs.map((one) => ({ of: [one], text: one.text, state: 'same' })),
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('keeps its bookmarks where a program lost the sources', () => {
    const { 'customXml/item1.xml': _, ...parts } = unzipSync(file)
    const { paragraphs: read, deleted } = readMarkedDocx(zipSync(parts))
    expect(deleted).toEqual([])
    expect(read.map(({ of, bookmarks }) => [of, bookmarks])).toEqual(paragraphs.map((one) => [[], [nameOf(one)]]))
  })
})
