interface ChunkGroup {
  readonly name: string
  readonly test: RegExp
  readonly priority: number
}

const module = (...names: string[]) => new RegExp(`/node_modules/(?:${names.join('|')})/`, 'u')

/**
 * Which modules travel together. Left alone, every small shared module is a file and a request of its
 * own: sixty for one page. `ground` is what the page for signing in needs, so it may hold nothing that
 * needs the router or Apollo Client.
 */
export const chunkGroups: ChunkGroup[] = [
  { name: 'react', priority: 90, test: module('react', 'react-dom', 'scheduler') },
  { name: 'router', priority: 80, test: module('react-router', 'cookie-es') },
  {
    name: 'apollo',
    priority: 80,
    test: module('@apollo/client', 'rxjs', 'graphql', 'optimism', '@wry/[a-z]+', 'tslib'),
  },
  { name: 'zod', priority: 80, test: module('zod') },
  {
    name: 'ground',
    priority: 70,
    test: /src\/ui\/(?:button|form\/(?:field|text-field|error-summary|tidy-paste))\.tsx?|packages\/letter\/src\/model\/source-block|src\/lib\/(?:session|appearance|use-locale|paths)\.ts|src\/messages\/(?:load|use)-messages\.ts|lucide-react\/dist\/esm\/(?:create|Icon|shared|default)|\/clsx\//u,
  },
  { name: 'icons', priority: 65, test: /lucide-react\/dist\/esm\/icons\// },
  { name: 'outline', priority: 60, test: /packages\/schema\/src\/(?:outline\/|verdict)/u },
  {
    // Without what compares and joins texts: that is rare, and as heavy as the rest.
    name: 'wizard',
    priority: 50,
    test: /src\/(?:wizard\/(?:(?:fields|remarks|rows|saving)\/)?|answers\/)[^/]+\.tsx?$(?<!letter-preview\.tsx|one-conflict\.tsx|place-text\.ts|like-row\.ts)|src\/acts\/use-report-act|src\/lib\/draft\/|packages\/draft\/src\/(?:save|reopen)-queue|packages\/letter\/src\/markup\//u,
  },
  {
    name: 'frame',
    priority: 65,
    test: /src\/ui\/(?:page|button-link|notice|not-found|overlay\/(?:modal|popover))\.tsx|src\/acts\/refused-act\.tsx|src\/lib\/(?:time|viewer|current-viewer|graphql\/(?:apollo-client|use-loaded-query))\.ts|packages\/schema\/src\/(?:permissions|states|state-labels|label)\.ts/u,
  },
]
