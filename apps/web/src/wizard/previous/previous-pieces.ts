import { ordersAfter } from '@thidua/draft/row-order'
import { parsePath } from '@thidua/schema/outline/parse-path'
import {
  type Answers,
  answerPath,
  cellPath,
  choicePath,
  type FieldPath,
  narrativePath,
  orderPath,
  reasonPath,
  rowCells,
  rowIds,
} from '@thidua/schema/outline/paths'
import { rowsOfItem } from '@thidua/schema/outline/rows/rows-of-item'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { figurePaths, type TemplateItem } from '@thidua/schema/outline/template'
import { itemAnswer } from '@thidua/schema/verdict'
import { hasLikeRow } from '#answers/like-row.ts'
import { type Ground, groundAt, type Patch, placeText, withdrawNone } from '#answers/place-text.ts'

/** A part of last round's answer that this round's item has a place for. */
export type Piece =
  | { readonly kind: 'none'; readonly id: string; readonly ground: Ground; readonly reason: string }
  | {
      readonly kind: 'text' | 'value'
      readonly id: string
      readonly ground: Ground
      /** Where it would go. */
      readonly path: FieldPath
      readonly value: string
    }
  | {
      readonly kind: 'row'
      readonly id: string
      readonly ground: Ground
      readonly slug: RowsSlug
      readonly cells: Readonly<Record<string, string>>
    }

/** The parts of last round's answer to an item, each with what stands in its place now. */
export function previousPieces(item: TemplateItem, previous: Answers, answers: Answers): Piece[] {
  const { id: place, rows } = item
  const said = (path: FieldPath) => (previous[path] ?? '').trim()
  if (said(answerPath(place)) === 'none') {
    const now = itemAnswer(item, answers)
    const ground = now === 'none' ? 'same' : now === 'missing' ? 'free' : 'taken'
    return item.mayBeNone ? [{ kind: 'none', id: answerPath(place), ground, reason: said(reasonPath(place)) }] : []
  }
  const field = (kind: 'text' | 'value', from: FieldPath, path = from): Piece[] =>
    said(from) === '' ? [] : [{ kind, id: from, path, value: said(from), ground: groundAt(path, said(from), answers) }]
  const values = [
    ...item.figures.flatMap((figure) => figurePaths(place, figure)),
    ...item.choices.map(({ key }) => choicePath(place, key)),
  ]
  return [
    ...textPaths(item, previous).flatMap(([from, path]) => field('text', from, path)),
    ...(rows === null
      ? []
      : rowIds(previous, place, rows).map((id): Piece => {
          const asked = rowsOfItem(item)?.cells ?? {}
          const typed = Object.entries(rowCells(previous, place, rows, id))
          const cells = Object.fromEntries(typed.filter(([cell]) => cell in asked))
          return {
            kind: 'row',
            id,
            slug: rows,
            cells,
            ground: hasLikeRow(place, rows, cells, answers, null) ? 'same' : 'free',
          }
        })),
    ...values.flatMap((path) => field('value', path)),
  ]
}

/** Texts under the headings of their day and of today; one whose heading is gone goes under the first. */
function textPaths({ id, narratives }: TemplateItem, previous: Answers): [FieldPath, FieldPath][] {
  const today = narratives.map(({ key }) => narrativePath(id, key))
  const gone = Object.keys(previous).filter((path) => {
    const parsed = parsePath(path)
    return parsed?.kind === 'narrative' && parsed.item === id && !today.includes(path)
  })
  const [first] = today
  return [
    ...today.map((path): [FieldPath, FieldPath] => [path, path]),
    ...(first ? gone.map((path): [FieldPath, FieldPath] => [path, first]) : []),
  ]
}

/** What to write so that a piece stands in the draft; `rowId` is that of a row it would become. */
export function takePiece(
  item: TemplateItem,
  piece: Piece,
  way: 'replace' | 'join',
  answers: Answers,
  rowId: string,
): Patch[] {
  const { id: place } = item
  switch (piece.kind) {
    case 'none':
      return [
        { path: answerPath(place), value: 'none' },
        ...(piece.reason === '' ? [] : [{ path: reasonPath(place), value: piece.reason }]),
      ]
    case 'text':
      return placeText(piece.path, piece.value, way, answers)
    case 'value':
      return [...withdrawNone(piece.path, answers), { path: piece.path, value: piece.value }]
    case 'row': {
      const { slug, cells } = piece
      const last = rowIds(answers, place, slug).at(-1)
      const [order = ''] = ordersAfter(last ? (answers[orderPath(place, slug, last)] ?? null) : null, 1)
      const path = orderPath(place, slug, rowId)
      return [
        ...withdrawNone(path, answers),
        ...Object.entries(cells).map(([cell, value]) => ({ path: cellPath(place, slug, rowId, cell), value })),
        { path, value: order },
      ]
    }
  }
}
