import { sealModules } from './seal-modules.ts'

/** The dark modules of a seal's code as one SVG path, a run of a row a piece; `side`: modules of the square. */
export function sealPath(code: string): { readonly path: string; readonly side: number } {
  const rows = sealModules(code)
  const path = rows
    .flatMap((row, y) =>
      [
        ...row
          .map((on) => (on ? '1' : '0'))
          .join('')
          .matchAll(/1+/gu),
      ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('')
  return { path, side: rows.length }
}

/** The code as an SVG file. */
export function sealSvg(code: string): string {
  const { path, side } = sealPath(code)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}
