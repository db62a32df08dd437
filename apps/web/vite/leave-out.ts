import type { Plugin } from 'vite'

/**
 * Modules of libraries that no page of ours can reach, by the end of their file's path, with what stands in their place:
 * the names that other modules import, doing what the original does where its feature is not asked for.
 */
const standIns: Readonly<Record<string, string>> = {
  // Pages rendered on a server, by the framework that React Router also is: without its context none of this does anything.
  '/react-router/dist/production/lib/dom/ssr/components.js': `
    import { createContext, useRef } from 'react'
    export const FrameworkContext = createContext(undefined)
    const nothing = () => null
    export { nothing as Links, nothing as Meta, nothing as PrefetchPageLinks, nothing as Scripts }
    export { nothing as CRITICAL_CSS_DATA_ATTRIBUTE, nothing as setIsHydrated, nothing as useFrameworkContext }
    export const usePrefetchBehavior = () => [false, useRef(null), {}]
    export const mergeRefs = (...refs) => (value) => {
      for (const ref of refs) if (typeof ref === 'function') ref(value); else if (ref) ref.current = value
    }`,
  // Only where `createBrowserRouter` is given `instrumentations`.
  '/react-router/dist/production/lib/router/instrumentation.js': `
    export const instrumentationResultMetaContext = undefined
    export const consumeInstrumentationClientResultMetaReceiver = () => undefined
    export const getRouteInstrumentationUpdates = () => ({})
    export const instrumentClientSideRouter = (router) => router
    export const instrumentHandler = (handler) => handler`,
  // The server runs documents by their hash, so no text of one is ever sent: Apollo only needs a name for equal ones.
  '/@apollo/client/utilities/graphql/print.js': `
    const names = new WeakMap()
    const print = (document) => {
      let name = names.get(document)
      if (name === undefined) names.set(document, (name = JSON.stringify(document)))
      return name
    }
    print.reset = () => undefined
    export { print }`,
  // An icon of ours has a class and no more: neither a size, a stroke or a context of its own, nor a name of its picture.
  '/lucide-react/dist/esm/createLucideIcon.mjs': `
    import { createElement } from 'react'
    const frame = {
      xmlns: 'http://www.w3.org/2000/svg', width: 24, height: 24, viewBox: '0 0 24 24', fill: 'none',
      stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round',
    }
    export default ({ node }) => {
      const drawing = node.map(([tag, attributes]) => createElement(tag, attributes))
      return (props) => createElement('svg', { 'aria-hidden': true, ...frame, ...props }, drawing)
    }`,
  // Queries go by POST.
  '/@apollo/client/link/http/rewriteURIForGET.js': `
    export const rewriteURIForGET = () => { throw new Error('queries go by POST') }`,
}

/** Leaves such modules out of the build. One that is not met any more fails it: a release of the library moved it. */
export function leaveOut(): Plugin {
  const met = new Set<string>()
  return {
    name: 'leave-out',
    apply: 'build',
    enforce: 'pre',
    buildStart: () => met.clear(),
    load(id) {
      const path = Object.keys(standIns).find((end) => id.endsWith(end))
      if (path === undefined) return null
      met.add(path)
      return { code: standIns[path] ?? '', moduleSideEffects: false }
    },
    buildEnd(error) {
      const lost = Object.keys(standIns).filter((path) => !met.has(path))
      if (!error && lost.length > 0) this.error(`Not in the build, so nothing stands in for it: ${lost.join(', ')}`)
    },
  }
}
