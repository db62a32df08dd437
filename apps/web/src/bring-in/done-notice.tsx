import type { Preview } from '@thidua/directory/intake/preview'
import { useEffect, useRef } from 'react'
import { paths } from '#lib/paths.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { Notice } from '#ui/notice.tsx'
import { countOf } from './preview/plan-groups.tsx'

interface DoneNoticeProps {
  readonly preview: Preview
  readonly onAnother: () => void
}

/** What was brought in, and where to look at it. */
export function DoneNotice({ preview, onAnother }: DoneNoticeProps) {
  const m = useMessages('bring-in').done
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const count = (act: Parameters<typeof countOf>[1]) => numberText(countOf(preview, act))
  const refused = countOf(preview, 'refuse')
  return (
    <div ref={box} tabIndex={-1} className="mt-6">
      <Notice look="accent" title={m.title}>
        <p className="mt-1">{m.counts(count('create'), count('change'), count('end'))}</p>
        {refused > 0 ? <p>{m.refused(numberText(refused))}</p> : null}
        {preview.counts.people.create > 0 ? <p>{m.invite}</p> : null}
        <div className="mt-4 flex flex-wrap gap-3">
          <ButtonLink to={paths.agencies()}>{m.agencies}</ButtonLink>
          <ButtonLink to={paths.people()} look="secondary">
            {m.people}
          </ButtonLink>
          <Button look="secondary" onClick={onAnother}>
            {m.another}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
