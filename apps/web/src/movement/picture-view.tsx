import { ascii } from '@thidua/letter/export/file-name'
import { Download } from 'lucide-react'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Bars, figureText, maxDrawn } from './bars.tsx'
import { pictureCsv } from './picture-csv.ts'
import type { Figure, Picture } from './picture-model.ts'

/** Lines that the text alternative reads out. */
const maxTold = 5

/** One picture: bars, the same in words, the table of all rounds, and the figures as a file. */
export function PictureView({ picture }: { picture: Picture }) {
  const m = useMessages('movement')
  const { key, title, note, rounds, lines } = picture
  const told = lines
    .slice(0, maxTold)
    .map(({ label, figures }) => m.value(label, figureText(figures.at(-1) ?? null)))
    .join(', ')
  const alternative = m.alternative(title, rounds.at(-1) ?? '', told, Math.max(0, lines.length - maxTold))
  return (
    <figure
      aria-labelledby={`picture-${key}`}
      className="mb-6 break-inside-avoid rounded-2xl border border-line bg-sheet p-5 sm:p-6 print:p-3"
    >
      <h2 id={`picture-${key}`} className="text-lg leading-snug">
        {title}
      </h2>
      <p className="mt-0.5 text-sm text-quiet">{note}</p>
      {lines.length === 0 ? (
        <p className="mt-4 text-quiet">{m.nothing}</p>
      ) : (
        <>
          <p className="sr-only">{alternative}</p>
          <Bars picture={picture} />
          {rounds.length > maxDrawn ? (
            <p className="mt-2 text-xs text-quiet">{m.latest(numberText(maxDrawn), numberText(rounds.length))}</p>
          ) : null}
          <details className="mt-3 text-sm">
            <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent">
              {m.table}
            </summary>
            <FigureTable picture={picture} />
          </details>
          <Button
            look="quiet"
            className="-ml-3 text-sm print:hidden"
            aria-label={m.downloadOf(title)}
            icon={<Download aria-hidden className="size-4" />}
            onClick={() => saveFile(`${ascii(title).toLowerCase()}.csv`, pictureCsv(picture, m))}
          >
            {m.download}
          </Button>
        </>
      )}
    </figure>
  )
}

function FigureTable({ picture: { title, rounds, lines } }: { picture: Picture }) {
  const m = useMessages('movement')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
    <section aria-label={title} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-collapse tabular-nums">
        <thead>
          <tr className="border-b border-line text-left text-quiet">
            <th scope="col" className="py-2 pr-3 font-medium">
              {m.group}
            </th>
            {rounds.map((round) => (
              <th key={round} scope="col" className="px-2 py-2 text-right font-medium whitespace-nowrap">
                {round}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, figures }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="py-2 pr-3 text-left font-normal">
                {label}
              </th>
              {rounds.map((round, nth) => (
                <td key={round} className="px-2 py-2 text-right whitespace-nowrap">
                  <Cell figure={figures[nth] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ figure }: { figure: Figure }) {
  if (typeof figure !== 'object' || figure === null) return figureText(figure)
  return (
    <>
      {figureText(figure)}{' '}
      <span className="text-quiet">({`${numberText(figure.part)}/${numberText(figure.whole)}`})</span>
    </>
  )
}

/** Hands a text to the browser as a file. */
function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
