import { clsx } from 'clsx'
import { useMessages } from '#messages/use-messages.ts'

const looks = {
  name: 'text-accent hover:underline',
  quote: 'text-quiet underline decoration-border hover:text-accent hover:decoration-current',
}

/** Shows in the letter where the narrative at `path` says these words. */
export type ShowWordsAt = (path: string, words: string) => void

interface ShowWordsProps {
  /** The words as they stand in the narrative at `path`. */
  readonly quote: string
  readonly path: string
  /** Words that name a document stand as they are, others in quotation marks. */
  readonly look: keyof typeof looks
  readonly show: ShowWordsAt
}

/** Words of the report that go to their place in the letter. */
export function ShowWords({ quote, path, look, show }: ShowWordsProps) {
  const m = useMessages('review').remarks
  return (
    <button
      type="button"
      title={m.show}
      onClick={() => show(path, quote)}
      className={clsx('py-0.5 text-left underline-offset-4', looks[look])}
    >
      {look === 'quote' ? `“${quote}”` : quote}
    </button>
  )
}
