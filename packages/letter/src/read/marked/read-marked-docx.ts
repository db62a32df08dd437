import { strFromU8, unzipSync } from 'fflate'
import { bookmarkPrefix, type MarkedParagraph } from '../../model/marked-paragraph.ts'
import { judgePackage, openPackage } from '../formats/docx/open-package.ts'
import { child, parseXml } from '../formats/xml-tree.ts'
import { limits } from '../source/limits.ts'
import { Unreadable } from '../source/unreadable.ts'
import { type MarkedLine, markedLines } from './marked-lines.ts'
import { readSources } from './read-sources.ts'

/** A paragraph of a compiled letter as its Word file has it today. */
export interface ReadParagraph {
  /** What it was when the file was written: several where an editor joined them, none where the file lost its sources. */
  readonly of: readonly MarkedParagraph[]
  readonly bookmarks: readonly string[]
  /** As it was written where that is what still stands, else the words of the file. */
  readonly text: string
  readonly state: 'same' | 'edited' | 'joined' | 'copied'
}

/** What became of a compiled letter in its Word file. */
export interface MarkedReading {
  /** In the order of the file; what bears no bookmark of ours is not told. */
  readonly paragraphs: readonly ReadParagraph[]
  /** What an editor took out: it has its sources still and its bookmark no more. */
  readonly deleted: readonly MarkedParagraph[]
}

/**
 * Reads the paragraphs of a compiled letter back from its Word file, by their bookmarks and never by their words, with the
 * sources that the file carries. Throws `Unreadable` for what is no Word file.
 */
export function readMarkedDocx(bytes: Uint8Array): MarkedReading {
  const document = child(parseXml(openPackage(bytes).get('word/document.xml') ?? ''), 'w:document')
  const known = storedSources(bytes)
  const byBookmark = new Map(known.flatMap((one) => one.lines.map(({ bookmark }) => [bookmark, one] as const)))
  const groups: { of: MarkedParagraph[]; lines: MarkedLine[] }[] = []
  for (const line of markedLines(child(document, 'w:body'))) {
    const of = [...new Set(line.bookmarks.flatMap((name) => byBookmark.get(name) ?? []))]
    const last = groups.at(-1)
    const goesOn = of.length === 1 && last?.of.length === 1 && last.of[0] === of[0] && last.lines[0]?.copy === line.copy
    if (goesOn) last.lines.push(line)
    else groups.push({ of, lines: [line] })
  }
  const paragraphs = groups.map(({ of, lines }) => readParagraph(of, lines))
  const standing = new Set(paragraphs.filter(({ state }) => state !== 'copied').flatMap(({ of }) => of))
  return { paragraphs, deleted: known.filter((one) => !standing.has(one)) }
}

function readParagraph(of: readonly MarkedParagraph[], lines: readonly MarkedLine[]): ReadParagraph {
  const text = lines.map((line) => line.text).join('\n')
  const bookmarks = lines.flatMap((line) => line.bookmarks)
  const [only] = of
  if (of.length > 1) return { of, bookmarks, text, state: 'joined' }
  const same = only?.lines.map((line) => line.text).join('\n') === text
  const state = lines[0]?.copy ? 'copied' : same ? 'same' : 'edited'
  return { of, bookmarks, text: same && only ? only.text : text, state }
}

/** The custom XML parts are numbered as the program likes that saved the file. */
function storedSources(bytes: Uint8Array): readonly MarkedParagraph[] {
  judgePackage(bytes)
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^customXml\/item\d+\.xml$/u.test(name)) return false
      if (originalSize > limits.partBytes) throw new Unreadable('Tệp Word quá lớn để đọc.')
      return true
    },
  })
  for (const part of Object.values(parts)) {
    const found = readSources(strFromU8(part))
    if (found) return found.filter(({ lines }) => lines.every(({ bookmark }) => bookmark.startsWith(bookmarkPrefix)))
  }
  return []
}
