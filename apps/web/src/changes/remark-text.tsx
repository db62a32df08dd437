import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { RemarkLevel } from '#acts/draft-remark.ts'
import { useMessages } from '#messages/use-messages.ts'
import { usePlaceName } from './use-place-name.ts'

interface RemarkTextProps {
  readonly remark: {
    readonly place: string
    readonly quote?: string | null
    readonly text: string
    readonly level: RemarkLevel
  }
  /** Who and when, or the remark's state. */
  readonly note?: ReactNode
}

/** A remark as it reads: level, place, quoted words, text. */
export function RemarkText({ remark, note }: RemarkTextProps) {
  const m = useMessages('changes')
  const placeName = usePlaceName()
  return (
    <>
      <p className="flex flex-wrap gap-x-3 text-sm text-quiet">
        <span className={clsx('font-medium', remark.level === 'mustFix' ? 'text-problem' : 'text-notice')}>
          {m.levels[remark.level]}
        </span>
        <span>{placeName(remark.place)}</span>
        {note}
      </p>
      {remark.quote ? (
        <blockquote className="mt-1.5 line-clamp-4 border-l-2 border-border pl-3 text-sm text-quiet">
          “{remark.quote}”
        </blockquote>
      ) : null}
      <p className="mt-1.5 break-words whitespace-pre-wrap">{remark.text}</p>
    </>
  )
}
