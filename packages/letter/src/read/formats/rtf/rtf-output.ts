import { limits } from '../../source/limits.ts'
import { Unreadable } from '../../source/unreadable.ts'
import { tooLong } from '../../source/within-limits.ts'
import { boxRun, type RunLooks, textRun, wordParagraph, wordTable } from '../docx/word-elements.ts'
import type { XmlElement } from '../xml-tree.ts'

interface Row {
  readonly cells: readonly XmlElement[][]
  /** Where the cells end, in twips from the left. */
  readonly edges: readonly number[]
}

/** Cells of a row in Word, with room for programs that count them otherwise. */
export const mostEdges = 64
/** Boxes in boxes, which no letter has. */
const deepest = 40
/** Edges that lie so near are one, in twips. */
const near = 60

/** A text that grows paragraph by paragraph: the letter, a text box, a note. */
class Flow {
  readonly blocks: XmlElement[] = []
  readonly #runs: XmlElement[] = []
  /** Text that still grows: RTF writes each letter beyond ASCII by itself. */
  #text = ''
  #looks: RunLooks | null = null
  readonly #rows: Row[] = []
  #row: XmlElement[][] = []
  #cell: XmlElement[] = []

  get isOpen(): boolean {
    return this.#runs.length > 0 || this.#text !== ''
  }

  text(text: string, looks: RunLooks): void {
    if (this.#looks && !isAlike(this.#looks, looks)) this.#endRun()
    this.#text += text
    this.#looks = looks
  }

  add(run: XmlElement): void {
    this.#endRun()
    this.#runs.push(run)
  }

  #endRun(): void {
    if (this.#looks && this.#text !== '') this.#runs.push(textRun(this.#text, this.#looks))
    this.#text = ''
    this.#looks = null
  }

  endParagraph(centred: boolean, inTable: boolean): void {
    this.#endRun()
    const block = wordParagraph(this.#runs.splice(0), { centred })
    if (!inTable) this.endTable()
    ;(inTable ? this.#cell : this.blocks).push(block)
  }

  endCell(): void {
    this.#row.push(this.#cell)
    this.#cell = []
  }

  endRow(edges: readonly number[]): void {
    this.#rows.push({ cells: this.#row, edges })
    this.#row = []
    this.#cell = []
  }

  endTable(): void {
    if (this.#cell.length > 0) this.endCell()
    if (this.#row.length > 0) this.endRow([])
    const rows = this.#rows.splice(0)
    if (rows.length === 0) return
    const edges = gridOf(rows)
    if (rows.length * edges.length > limits.cells) throw new Unreadable(tooLong)
    const columnAt = (edge: number) => edges.findLastIndex((one) => one <= edge + near)
    this.blocks.push(
      wordTable(
        rows.map((row) =>
          row.cells.map((blocks, at) => {
            const [from, to] = [at === 0 ? -1 : columnAt(row.edges[at - 1] ?? 0), columnAt(row.edges[at] ?? 0)]
            return { blocks, span: row.edges.length === row.cells.length ? Math.max(1, to - from) : 1 }
          }),
        ),
      ),
    )
  }
}

const isAlike = (one: RunLooks, other: RunLooks): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.caps === other.caps && one.font === other.font

function gridOf(rows: readonly Row[]): number[] {
  const grid: number[] = []
  for (const edge of [...new Set(rows.flatMap((row) => row.edges))].toSorted((a, b) => a - b))
    if (edge - (grid.at(-1) ?? Number.NEGATIVE_INFINITY) > near) grid.push(edge)
  return grid
}

/** What is read of an RTF file, as elements of WordprocessingML; boxes and notes are texts within the text. */
export class RtfOutput {
  readonly notes: XmlElement[][] = []
  readonly #flows: Flow[] = [new Flow()]
  #characters = 0
  #blocks = 0

  get #flow(): Flow {
    return this.#flows.at(-1) as Flow
  }

  text(text: string, looks: RunLooks): void {
    if (text === '') return
    this.#characters += text.length
    if (this.#characters > limits.characters) throw new Unreadable(tooLong)
    this.#flow.text(text, looks)
  }

  endParagraph(centred: boolean, inTable: boolean): void {
    this.#count()
    this.#flow.endParagraph(centred, inTable)
  }

  endCell(centred: boolean): void {
    this.endParagraph(centred, true)
    this.#flow.endCell()
  }

  endRow(edges: readonly number[]): void {
    this.#count()
    this.#flow.endRow([...edges])
  }

  open(): void {
    if (this.#flows.length > deepest) throw new Unreadable('Tệp lồng nhau quá sâu, không an toàn để đọc.')
    this.#flows.push(new Flow())
  }

  close(kind: 'box' | 'note'): void {
    const blocks = this.#closed(this.#flows.pop() ?? new Flow())
    if (kind === 'note') this.notes.push(blocks)
    else this.#flow.add(boxRun(blocks))
  }

  /** Paragraphs, cells and rows, blank ones counted. */
  #count(): void {
    if (++this.#blocks > limits.cells) throw new Unreadable(tooLong)
  }

  /** The letter's blocks, when all is read. */
  body(): XmlElement[] {
    while (this.#flows.length > 1) this.close('box')
    return this.#closed(this.#flow)
  }

  #closed(flow: Flow): XmlElement[] {
    if (flow.isOpen) flow.endParagraph(false, false)
    flow.endTable()
    return flow.blocks
  }
}
