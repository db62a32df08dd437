import type { Template, TemplateItem } from '@thidua/schema/outline/template'
import { Suspense, useDeferredValue, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { laterPart } from '#ui/later-part.tsx'
import { ItemPreview } from '#wizard/preview/item-preview.tsx'

const LetterOfTemplate = laterPart(() => import('./letter-of-template.tsx').then(({ LetterOfTemplate: part }) => part))

/** What becomes of what is edited: the page of the item and the whole letter, a little behind the typing. */
export function TemplatePreview({ template, item }: { template: Template; item: TemplateItem | null }) {
  const { preview: m } = useMessages('templates')
  const [view, setView] = useState<'page' | 'letter'>('page')
  const shown = useDeferredValue(template)
  const shownItem = useDeferredValue(item)
  const letter = view === 'letter' || !shownItem
  return (
    <section aria-labelledby="preview" className="mt-10 border-t border-line pt-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="preview" className="text-xl">
          {m.title}
        </h2>
        <div className="flex gap-1">
          <Button
            look="quiet"
            aria-pressed={!letter}
            className="aria-pressed:bg-accent-wash"
            onClick={() => setView('page')}
          >
            {m.page}
          </Button>
          <Button
            look="quiet"
            aria-pressed={letter}
            className="aria-pressed:bg-accent-wash"
            onClick={() => setView('letter')}
          >
            {m.letter}
          </Button>
        </div>
      </div>
      <p className="mt-1 text-sm text-quiet">{letter ? (item ? m.letterHint : m.chooseItem) : m.pageHint}</p>
      <div className="mt-4 rounded-2xl border border-dashed border-border p-4 sm:p-6">
        {letter ? (
          <Suspense fallback={<p>{m.loading}</p>}>
            <LetterOfTemplate template={shown} waiting={<p>{m.loading}</p>} />
          </Suspense>
        ) : shownItem ? (
          <ItemPreview key={shownItem.id} template={shown} item={shownItem} />
        ) : null}
      </div>
    </section>
  )
}
