import { clsx } from 'clsx'
import { numberText, percentText } from '#lib/time.ts'
import { isShare, type Line, numberOf, type Picture } from './picture-model.ts'

/** From the oldest of the drawn rounds to the latest. */
const fills = ['fill-accent/25', 'fill-accent/40', 'fill-accent/55', 'fill-accent/75', 'fill-accent']
export const maxDrawn = fills.length

/** Few rounds stand far apart from each other. */
const fillOf = (nth: number, of: number): string =>
  (of < 2 ? undefined : fills[Math.round((nth * (maxDrawn - 1)) / (of - 1))]) ?? 'fill-accent'

const bar = { height: 14, step: 18 }
/** The longest bar leaves room for its figure. */
const longestPercent = 82

/** How a figure reads: `12`, `45,6 %`; a dash where there is none. */
export const figureText = (figure: Line['figures'][number]): string => {
  const value = numberOf(figure)
  if (value === null) return '–'
  return typeof figure === 'object' ? percentText(value) : numberText(value)
}

/** The bars of a picture, a group a line: the latest rounds, each in its shade. For the eye; `Figure` says it in words. */
export function Bars({ picture }: { picture: Picture }) {
  const drawn = picture.rounds.slice(-maxDrawn)
  const values = picture.lines.flatMap(({ figures }) => figures.slice(-maxDrawn).map(numberOf))
  const most = isShare(picture) ? 1 : Math.max(1, ...values.map((value) => value ?? 0))
  return (
    <div aria-hidden className="mt-3">
      {drawn.length > 1 ? <Legend rounds={drawn} /> : null}
      <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(9rem,15rem)_minmax(0,1fr)] sm:gap-y-2.5">
        {picture.lines.map((line) => (
          <BarGroup key={line.key} line={line} most={most} drawn={drawn.length} />
        ))}
      </div>
    </div>
  )
}

function BarGroup({ line, most, drawn }: { line: Line; most: number; drawn: number }) {
  const figures = line.figures.slice(-drawn)
  return (
    <>
      <p className="text-sm leading-snug max-sm:mt-2">{line.label}</p>
      <svg
        aria-hidden
        width="100%"
        height={figures.length * bar.step}
        className="block print:[print-color-adjust:exact]"
      >
        {figures.map((figure, nth) => {
          const width = ((numberOf(figure) ?? 0) / most) * longestPercent
          return (
            <g key={nth} transform={`translate(0 ${nth * bar.step + 2})`}>
              <rect width={`${width}%`} height={bar.height} rx="2" className={fillOf(nth, figures.length)} />
              <text
                x={`${width}%`}
                dx="6"
                y={bar.height - 3}
                className={clsx('text-xs tabular-nums', nth === figures.length - 1 ? 'fill-ink' : 'fill-quiet')}
              >
                {figureText(figure)}
              </text>
            </g>
          )
        })}
      </svg>
    </>
  )
}

const Legend = ({ rounds }: { rounds: readonly string[] }) => (
  <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-quiet">
    {rounds.map((round, nth) => (
      <li key={round} className="inline-flex items-center gap-1.5">
        <svg aria-hidden width="12" height="12" className="print:[print-color-adjust:exact]">
          <rect width="12" height="12" rx="2" className={fillOf(nth, rounds.length)} />
        </svg>
        {round}
      </li>
    ))}
  </ul>
)
