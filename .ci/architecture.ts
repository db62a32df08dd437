/**
 * `docs/architecture.svg`: the parts of the house, their floors with the rooms on them, and which part reaches which.
 * Made of what the layer check sees and of the floors it holds, so that the picture cannot say anything else:
 *
 *   npx -y pnpm@12 architecture
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { house, open, packages } from '../.dependency-cruiser.mjs'

const root = join(import.meta.dirname, '..')
export const architectureFile = join(root, 'docs', 'architecture.svg')

/** Where the rooms of a part stand. */
const folderOf = (part: string): string => (part === 'prisma' ? part : `${part}/src`)

/** Parts as they stand in the picture: two rows, the apps on what they reach. */
const rows = [
  ['apps/web', 'apps/server'],
  ['packages/consolidation', 'packages/letter', 'packages/draft', 'packages/directory', 'packages/schema', 'prisma'],
] as const

const size = { room: 26, gap: 6, floor: 40, pad: 14, head: 34, width: 1180, between: 56, narrowest: 66 }

/** The picture of today's tree. */
export async function architectureSvg(): Promise<string> {
  const options = await extractOptions(join(root, '.dependency-cruiser.mjs'))
  const { output } = await cruise(['apps', 'packages', 'prisma'], { ...options, baseDir: root })
  if (typeof output === 'string') throw new Error(output)
  const files = output.modules.filter(({ source }) => !/\.test\.tsx?$|node_modules/u.test(source))
  let y = 0
  const boxes = new Map<string, Box>()
  const drawn = rows.map((parts) => {
    const share = (size.width - (parts.length - 1) * size.pad * 2) / parts.length
    const most = Math.floor((share - size.pad * 2) / (size.narrowest + size.gap))
    const panels = parts.map((part) => ({
      part,
      floors: floorsWithRooms(part, files).flatMap((rooms) => inLines(rooms, most)),
    }))
    const height = Math.max(...panels.map(({ floors }) => size.head + floors.length * size.floor + size.pad))
    const texts = panels.map(({ part, floors }, index) => {
      const box = { x: index * (share + size.pad * 2), y, width: share, height }
      boxes.set(part, box)
      return panel(part, floors, box)
    })
    y += height + size.between
    return texts.join('\n')
  })
  return page([...drawn, arrows(boxes, files)].join('\n'), y - size.between)
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Modules = ICruiseResult['modules']

/** A part's floors, the highest first, each with the rooms that are there. */
function floorsWithRooms(part: string, files: Modules): string[][] {
  const folder = folderOf(part)
  const inside = files.map(({ source }) => source).filter((source) => source.startsWith(`${folder}/`))
  const rooms = new Set(
    inside.flatMap((source) => {
      const [room = '', ...rest] = source.slice(folder.length + 1).split('/')
      return rest.length > 0 ? [room] : []
    }),
  )
  const floors = house[folder]
  if (!floors) return [[...rooms].toSorted()]
  const named = new Set(floors.flat())
  return floors
    .map((floor) =>
      floor
        .flatMap((room) => (room === open ? [...rooms].filter((name) => !named.has(name)).toSorted() : [room]))
        .filter((room) => rooms.has(room)),
    )
    .filter((floor) => floor.length > 0)
    .toReversed()
}

/** A floor with more rooms than fit beside each other goes on in a second line. */
const inLines = (rooms: readonly string[], most: number): string[][] =>
  Array.from({ length: Math.ceil(rooms.length / most) }, (_, line) => rooms.slice(line * most, (line + 1) * most))

function panel(part: string, floors: readonly (readonly string[])[], { x, y, width, height }: Box): string {
  const inner = width - size.pad * 2
  const bands = floors.map((rooms, index) => {
    const top = y + size.head + index * size.floor
    const each = (inner - (rooms.length - 1) * size.gap) / rooms.length
    return rooms
      .map((room, at) => {
        const left = x + size.pad + at * (each + size.gap)
        return `<rect class="room" x="${round(left)}" y="${top}" width="${round(each)}" height="${size.room}" rx="4"/><text class="name" x="${round(left + each / 2)}" y="${top + 17}">${room}</text>`
      })
      .join('')
  })
  return `<g><rect class="part" x="${round(x)}" y="${y}" width="${round(width)}" height="${height}" rx="8"/><text class="title" x="${round(x + size.pad)}" y="${y + 22}">${part}</text>${bands.join('')}</g>`
}

/** An arrow for each part that reaches another, where the tree has such an import. */
function arrows(boxes: ReadonlyMap<string, Box>, files: Modules): string {
  const partOf = (path: string) => Object.keys(packages).find((part) => path.startsWith(`${part}/`))
  const seen = new Set(
    files.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => `${partOf(source)} ${partOf(resolved)}`),
    ),
  )
  return [...seen]
    .toSorted()
    .flatMap((arrow) => {
      const [from = '', to = ''] = arrow.split(' ')
      const [a, b] = [boxes.get(from), boxes.get(to)]
      if (!a || !b || from === to) return []
      const nth = Object.keys(packages).indexOf(from)
      if (a.y === b.y) return [sideways(a, b)]
      const [x1, x2] = [a.x + a.width / 2 + (b.x - a.x) / 12, b.x + b.width * (0.3 + 0.2 * (nth % 3))]
      const middle = (a.y + a.height + b.y) / 2
      return [
        `<path class="arrow" d="M${round(x1)} ${a.y + a.height}C${round(x1)} ${middle} ${round(x2)} ${middle} ${round(x2)} ${b.y - 4}"/>`,
      ]
    })
    .join('\n')
}

/** Between neighbours of a row, along its foot. */
function sideways(a: Box, b: Box): string {
  const foot = a.y + a.height
  const [x1, x2] = [a.x + a.width / 2, b.x + b.width / 2]
  return `<path class="arrow" d="M${round(x1)} ${foot}C${round(x1)} ${foot + 36} ${round(x2)} ${foot + 36} ${round(x2)} ${foot + 4}"/>`
}

const round = (value: number): number => Math.round(value * 10) / 10

const page = (content: string, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 ${size.width + 20} ${height + 60}" role="img" aria-label="The parts of the house, their floors and which reaches which">
<style>
text { font: 12px system-ui, sans-serif; fill: #1f2937 }
.title { font-weight: 600; font-size: 14px }
.name { text-anchor: middle }
.part { fill: #f8fafc; stroke: #cbd5e1 }
.room { fill: #fff; stroke: #94a3b8 }
.arrow { fill: none; stroke: #64748b; stroke-width: 1.4; marker-end: url(#tip) }
@media (prefers-color-scheme: dark) {
  text { fill: #e5e7eb }
  .part { fill: #111827; stroke: #374151 }
  .room { fill: #1f2937; stroke: #4b5563 }
  .arrow { stroke: #9ca3af }
  #tip path { fill: #9ca3af }
}
</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#64748b"/></marker></defs>
${content}
</svg>
`

if (process.argv[1] === import.meta.filename) writeFileSync(architectureFile, await architectureSvg())

/** The picture as it is checked in. */
export const drawnArchitecture = (): string => readFileSync(architectureFile, 'utf8')
