import type { Line, TextLine } from '../../outline/line.ts'
import { ownBodyStart } from '../../outline/own-outline.ts'
import { findBody } from '../../outline/walk/read-outline.ts'
import { type NamedKind, namedKind } from '../document-kind.ts'
import { aboveText } from './above-text.ts'
import { annexStart, closingStart, footStart } from './foot-start.ts'

/** A letter's parts in order; every line is in exactly one. */
export interface Parts {
  readonly kind: NamedKind | null
  /** The lines that say the kind. */
  readonly named: readonly Line[]
  readonly head: readonly Line[]
  readonly title: readonly TextLine[]
  readonly opening: readonly Line[]
  readonly body: readonly Line[]
  readonly closing: readonly Line[]
  readonly foot: readonly Line[]
  readonly annexes: readonly Line[]
}

/** `own` is for a letter that does not follow the outline: its text begins where its own headings do. */
export function splitParts(lines: readonly Line[], own = false): Parts {
  const kind = namedKind(lines)
  const { head, title, after } = aboveText(lines, kind)
  const known = own ? -1 : findBody(after)
  // A post in capitals is no heading: without a body's own, its recipients would stand above it.
  const bodyAt = known < 0 ? ownBodyStart(after.slice(0, footStart(after))) : known
  const main = after.slice(bodyAt)
  const footAt = footStart(main)
  const closingAt = closingStart(main.slice(0, footAt))
  const annexAt = annexStart(main, footAt)
  return {
    kind,
    named: kind?.index == null ? [] : lines.slice(kind.index, kind.index + kind.length),
    head,
    title,
    opening: after.slice(0, bodyAt),
    body: main.slice(0, closingAt),
    closing: main.slice(closingAt, footAt),
    foot: main.slice(footAt, annexAt),
    annexes: main.slice(annexAt),
  }
}

/** The title (trích yếu) in one line; null when there is none. */
export function titleOf({ kind, title }: Parts): string | null {
  const text = [kind?.rest ?? '', ...title.map((line) => line.text)]
    .join(' ')
    .replace(/\*+|[_=-]{3,}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.\s]+$/u, '')
  return text === '' ? null : text
}
