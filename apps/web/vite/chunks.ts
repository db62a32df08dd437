interface ChunkGroup {
  readonly name: string
  readonly test: RegExp
  readonly priority: number
}

const module = (...names: string[]) => new RegExp(`/node_modules/(?:${names.join('|')})/`, 'u')

/**
 * Files and folders (with a slash at their end) that travel together, from the project's folder. A test holds that each
 * is there: a file that moves would otherwise leave its chunk without a word, and take others along.
 */
export const travelTogether = {
  /** What the page for signing in needs, so it may hold nothing that needs the router or Apollo Client. */
  ground: [
    'apps/web/src/lib/appearance.ts',
    'apps/web/src/lib/paths.ts',
    'apps/web/src/lib/reach-server.ts',
    'apps/web/src/lib/clock/server-time.ts',
    'apps/web/src/lib/session/between-tabs.ts',
    'apps/web/src/lib/session/installation.ts',
    'apps/web/src/lib/page-person.ts',
    'apps/web/src/lib/session/can-use-passkeys.ts',
    'apps/web/src/lib/session/post.ts',
    'apps/web/src/lib/session/sign-in-problem.ts',
    'apps/web/src/lib/session/sign-in.ts',
    'apps/web/src/lib/use-locale.ts',
    'apps/web/src/messages/load-messages.ts',
    'apps/web/src/messages/use-messages.ts',
    'apps/web/src/ui/button.tsx',
    'apps/web/src/ui/demo-mark.tsx',
    'packages/schema/src/http/addresses.ts',
    'packages/schema/src/http/person-header.ts',
    'packages/schema/src/http/routes.ts',
  ],
  /** What one writes in: the page for signing in has it, the list of tasks does not. */
  forms: [
    'apps/web/src/ui/form/error-summary.tsx',
    'apps/web/src/ui/form/field.tsx',
    'apps/web/src/ui/form/password-field.tsx',
    'apps/web/src/ui/form/text-field.tsx',
    'apps/web/src/ui/form/tidy-paste.ts',
    'packages/letter/src/model/source-block.ts',
  ],
  /** Further fields, and the buttons below a form, of pages of all kinds. */
  'more-forms': [
    'apps/web/src/ui/form/form-actions.tsx',
    'apps/web/src/ui/form/radio-field.tsx',
    'apps/web/src/ui/form/select-field.tsx',
    'apps/web/src/ui/form/text-area.tsx',
  ],
  /** What every page has once somebody is signed in. */
  frame: [
    'apps/web/src/acts/refused-act.tsx',
    'apps/web/src/app/leaving/use-held-navigation.ts',
    'apps/web/src/lib/current-viewer.ts',
    'apps/web/src/lib/copy-text.ts',
    'apps/web/src/lib/new-id.ts',
    'apps/web/src/lib/device/device-keeping.ts',
    'apps/web/src/lib/draft/open-drafts.ts',
    'apps/web/src/lib/graphql/',
    'apps/web/src/lib/clock/in-time.ts',
    'apps/web/src/lib/live/',
    'apps/web/src/lib/session/ask-session.ts',
    'apps/web/src/lib/session/session.ts',
    'apps/web/src/lib/time.ts',
    'apps/web/src/lib/viewer.ts',
    'apps/web/src/ui/button-link.tsx',
    'apps/web/src/ui/disclosure.tsx',
    'apps/web/src/ui/keys/keys-enabled.ts',
    'apps/web/src/ui/keys/use-keys.ts',
    'apps/web/src/ui/later-part.tsx',
    'apps/web/src/ui/not-found.tsx',
    'apps/web/src/ui/notice.tsx',
    'apps/web/src/ui/overlay/modal.tsx',
    'apps/web/src/ui/overlay/popover.tsx',
    'apps/web/src/ui/overlay/top-modal.ts',
    'apps/web/src/ui/page.tsx',
    'packages/schema/src/label.ts',
    'packages/schema/src/permissions.ts',
    'packages/schema/src/report/report-subject.ts',
    'packages/schema/src/state-labels.ts',
    'packages/schema/src/states.ts',
  ],
  outline: [
    'packages/schema/src/outline/',
    'packages/schema/src/text/read-date.ts',
    'packages/schema/src/text/read-number.ts',
    'packages/schema/src/verdict.ts',
  ],
  /** The pages of a report. */
  wizard: [
    'apps/web/src/acts/use-report-act.ts',
    'apps/web/src/answers/',
    'apps/web/src/lib/draft/',
    'apps/web/src/wizard/',
    'packages/draft/src/reopen-queue.ts',
    'packages/draft/src/save-queue.ts',
  ],
  /** Files on their way go on from every page. */
  uploads: ['apps/web/src/lib/uploads/', 'packages/schema/src/files/'],
  markup: ['packages/letter/src/markup/', 'packages/schema/src/text/kept-text.ts'],
}

/** What those pages bring only when it is asked for: it is rare, and as heavy as the rest. */
export const travelAlone = [
  'apps/web/src/answers/ended-documents.ts',
  'apps/web/src/answers/join-prose.ts',
  'apps/web/src/answers/letter-preview.tsx',
  'apps/web/src/answers/like-row.ts',
  'apps/web/src/answers/place-text.ts',
  'apps/web/src/answers/shown-text.ts',
  'apps/web/src/wizard/editor/',
  'apps/web/src/wizard/find/find-replace.tsx',
  'apps/web/src/wizard/find/replace-in.ts',
  'apps/web/src/wizard/handed/hand-form.tsx',
  'apps/web/src/wizard/handed/proposal.tsx',
  'apps/web/src/wizard/letter-fields/',
  'apps/web/src/wizard/preview/',
  'apps/web/src/wizard/previous/',
  'apps/web/src/wizard/remarks/explain-form.tsx',
  'apps/web/src/wizard/rows/paste/',
  'apps/web/src/wizard/saving/conflict-choice.tsx',
  'apps/web/src/wizard/saving/one-conflict.tsx',
  'packages/schema/src/outline/compiled/',
  'packages/schema/src/outline/shapes/',
  'packages/schema/src/outline/standard-template.ts',
]

const anyOf = (paths: readonly string[]) => `(?:${paths.map((path) => path.replaceAll('.', String.raw`\.`)).join('|')})`

const ours = (paths: readonly string[]) => new RegExp(`/(?!${anyOf(travelAlone)})${anyOf(paths)}`, 'u')

/** Icons of the frame and of a report's pages. */
const clerkIcons = [
  'arrow-(?:down|left|up)',
  'bell',
  'check',
  'chevron-down',
  'cloud-off',
  'loader-circle',
  'log-out',
  'plus',
  'search',
  'triangle-exclamation-point',
  'user-round',
  'users-round',
]

/** Icons that travel with the editor, which alone has them. */
const editorIcons = ['italic', 'letter-b', 'list', 'list-indent-increase', 'redo-2', 'rows-3', 'undo-2', 'x']

const icons = (names: string) => new RegExp(`/lucide-react/dist/esm/icons/${names}`, 'u')

/** Which modules travel together. Left alone, every small shared module is a file and a request: sixty for one page. */
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
    test: new RegExp(
      `${ours(travelTogether.ground).source}|/clsx/|/lucide-react/dist/esm/(?:create|Icon|shared|default)`,
      'u',
    ),
  },
  {
    name: 'forms',
    priority: 68,
    test: new RegExp(`${ours(travelTogether.forms).source}|${icons('key-round').source}`, 'u'),
  },
  { name: 'more-forms', priority: 62, test: ours(travelTogether['more-forms']) },
  { name: 'icons', priority: 65, test: icons(`(?:${clerkIcons.join('|')})\\.`) },
  { name: 'more-icons', priority: 60, test: icons(`(?!(?:${[...clerkIcons, ...editorIcons].join('|')})\\.)`) },
  {
    name: 'frame',
    priority: 65,
    test: new RegExp(`${ours(travelTogether.frame).source}|${module('idb').source}`, 'u'),
  },
  { name: 'uploads', priority: 60, test: ours(travelTogether.uploads) },
  { name: 'markup', priority: 60, test: ours(travelTogether.markup) },
  { name: 'outline', priority: 60, test: ours(travelTogether.outline) },
  { name: 'wizard', priority: 50, test: ours(travelTogether.wizard) },
]
