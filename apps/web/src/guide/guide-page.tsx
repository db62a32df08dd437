import { guideSections } from '@thidua/schema/http/addresses'
import { Fragment, useEffect } from 'react'
import { paths } from '#lib/paths.ts'
import { useLocale } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { PublicFrame } from '#ui/entry/public-frame.tsx'
import { wholeWords } from '#ui/heading/whole-words.ts'
import english from '../../../../docs/clerk-guide.md?raw'
import vietnamese from '../../../../docs/huong-dan-chuyen-vien.md?raw'
import { type GuidePiece, type GuideWords, parseGuide } from './parse-guide.ts'

const guides = { vi: parseGuide(vietnamese), en: parseGuide(english) }
/** Addresses of the pictures, by their names. */
const pictures = import.meta.glob<string>('../../../../docs/screenshots/*-desktop.png', {
  query: '?url',
  import: 'default',
  eager: true,
})
const addressOf = (name: string): string => pictures[`../../../../docs/screenshots/${name}.png`] ?? ''

/** How a clerk does each task; opened from the page that a part is about, at that part. */
export function GuidePage() {
  const { product } = useMessages('guide')
  return (
    <PublicFrame product={product}>
      <GuideText />
    </PublicFrame>
  )
}

function GuideText() {
  const m = useMessages('guide')
  const { title, sections } = guides[useLocale()]
  useEffect(() => {
    document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [])
  return (
    <>
      <title>{`${title} – ${m.product}`}</title>
      <h1 className="text-2xl tracking-tight sm:text-3xl">{wholeWords(title)}</h1>
      <nav aria-label={m.contents} className="mt-4">
        <ul>
          {sections.map((section, index) => (
            <li key={section.title}>
              <a href={`#${guideSections[index]}`} className="inline-flex min-h-11 items-center font-medium">
                {section.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((section, index) => (
        <section key={section.title} id={guideSections[index]} aria-label={section.title} className="mt-10 scroll-mt-4">
          <h2 className="text-xl">{wholeWords(section.title)}</h2>
          {section.pieces.map((piece, place) => (
            <Piece key={place} piece={piece} />
          ))}
        </section>
      ))}
      <p className="mt-12">
        <a href={paths.home()} className="inline-flex min-h-11 items-center font-medium">
          {m.home}
        </a>
      </p>
    </>
  )
}

function Piece({ piece }: { piece: GuidePiece }) {
  switch (piece.kind) {
    case 'picture':
      return (
        <img
          src={addressOf(piece.name)}
          alt={piece.says}
          width="1440"
          height="900"
          loading="lazy"
          className="mt-4 h-auto w-full rounded-xl border border-line"
        />
      )
    case 'list':
      return (
        <ul className="mt-3 list-disc space-y-2 pl-6">
          {piece.entries.map((entry, index) => (
            <li key={index}>
              <Words words={entry} />
            </li>
          ))}
        </ul>
      )
    case 'text':
      return (
        <p className="mt-3">
          <Words words={piece.words} />
        </p>
      )
  }
}

const Words = ({ words }: { words: GuideWords }) =>
  words.map((part, index) => (
    <Fragment key={index}>{index % 2 === 1 ? <strong className="font-semibold">{part}</strong> : part}</Fragment>
  ))
