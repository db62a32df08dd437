import { editedTemplateShape } from '@thidua/schema/outline/shapes/template-shape'
import type { Template } from '@thidua/schema/outline/template'
import { editTemplate } from '@thidua/schema/template-editing/edit-template'
import { mergeTemplates, type Side, type TemplateConflict } from '@thidua/schema/template-editing/merge-templates'
import type { TemplateAct } from '@thidua/schema/template-editing/template-act'
import { withNodeIds } from '@thidua/schema/template-editing/template-nodes'
import type { UsedNames } from '@thidua/schema/template-editing/used-names'

/** A template as the server has it. */
export interface SavedTemplate {
  readonly revision: number
  readonly name: string
  readonly outline: Template
}

/** How a request for saving ended. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'newer'; readonly theirs: SavedTemplate }
  | { readonly kind: 'unreachable' | 'gone' | 'refused' }

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'failed' | 'conflict' | 'gone' | 'refused'

/** What two changed differently: of the outline, or the template's name. */
export type EditConflict = TemplateConflict | { readonly node: 'name'; readonly mine: string; readonly theirs: string }

/** What the page shows: the same object until something of it changes. */
export interface EditedTemplate {
  readonly name: string
  readonly template: Template
  readonly state: SaveState
  readonly canUndo: boolean
  readonly conflicts: readonly EditConflict[]
  readonly chosen: ReadonlyMap<string, Side>
  readonly revision: number
}

interface Words {
  readonly name: string
  readonly template: Template
}

interface Options {
  readonly saved: SavedTemplate
  readonly used: UsedNames
  readonly send: (draft: SavedTemplate) => Promise<SaveOutcome>
  readonly pauseMs?: number
}

/** Saved so long after the last change; tried again so long after a failure. */
const pauseMs = 1_200
const retryMs = 5_000
/** Changes of one field within this are undone together. */
const strokeMs = 3_000
const maxUndone = 200

const readTemplate = (outline: Template): Template => withNodeIds(editedTemplateShape.parse(outline))

/**
 * A template that is being edited: what was last saved, what stands now, and the steps back. It saves itself after a
 * pause, one request at a time; where somebody else saved meanwhile both edits are joined, and what both changed is asked.
 */
export class TemplateStore {
  readonly #options: Options
  readonly #listeners = new Set<() => void>()
  #base: Words & { readonly revision: number }
  #now: Words
  #theirs: SavedTemplate | null = null
  #chosen: ReadonlyMap<string, Side> = new Map()
  #past: Words[] = []
  #stroke = { of: '', at: 0 }
  #state: SaveState = 'saved'
  #saving: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #shown: EditedTemplate

  constructor(options: Options) {
    this.#options = options
    const { revision, name, outline } = options.saved
    this.#now = { name, template: readTemplate(outline) }
    this.#base = { ...this.#now, revision }
    this.#shown = this.#read()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly shown = (): EditedTemplate => this.#shown

  act(act: TemplateAct): Template {
    const template = editTemplate(this.#now.template, act, this.#options.used)
    if (template !== this.#now.template) this.#change({ ...this.#now, template }, strokeOf(act))
    return template
  }

  rename(name: string): void {
    if (name !== this.#now.name) this.#change({ ...this.#now, name }, 'name')
  }

  undo(): void {
    const before = this.#past.pop()
    if (!before) return
    this.#now = before
    this.#stroke = { of: '', at: 0 }
    this.#later()
  }

  /** Whose of two edits of one thing stands; when all are chosen the joined template is saved. */
  choose(node: string, side: Side): void {
    this.#chosen = new Map([...this.#chosen, [node, side]])
    const theirs = this.#theirs
    if (theirs && this.#conflicts().every((conflict) => this.#chosen.has(conflict.node))) this.#join(theirs)
    this.#tell()
  }

  /** Saves at once what is not saved yet. Resolves when nothing is under way any more. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#saving || this.#isUnsaved()) {
      if (this.#state === 'conflict' || this.#state === 'gone' || this.#state === 'refused') return
      this.#saving ??= this.#save().finally(() => {
        this.#saving = null
      })
      await this.#saving
      if (this.#state === 'failed') return
    }
    // A step back may lead to what is saved already.
    if (this.#state === 'unsaved') {
      this.#state = 'saved'
      this.#tell()
    }
  }

  #change(now: Words, stroke: string): void {
    const at = performance.now()
    if (stroke === '' || this.#stroke.of !== stroke || at - this.#stroke.at > strokeMs)
      this.#past = [...this.#past.slice(-maxUndone), this.#now]
    this.#stroke = { of: stroke, at }
    this.#now = now
    this.#later()
  }

  #later(): void {
    if (this.#state === 'saved' || this.#state === 'failed' || this.#state === 'refused') this.#state = 'unsaved'
    this.#schedule(this.#options.pauseMs ?? pauseMs)
    this.#tell()
  }

  #schedule(afterMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), afterMs)
  }

  readonly #isUnsaved = () => this.#now.template !== this.#base.template || this.#now.name !== this.#base.name

  async #save(): Promise<void> {
    const sent = this.#now
    this.#state = 'saving'
    this.#tell()
    const { revision } = this.#base
    const outcome = await this.#options.send({ revision, name: sent.name, outline: sent.template })
    if (outcome.kind === 'saved') {
      this.#base = { ...sent, revision: outcome.revision }
      this.#state = this.#isUnsaved() ? 'unsaved' : 'saved'
    } else if (outcome.kind === 'newer') this.#meet(outcome.theirs)
    else if (outcome.kind === 'unreachable') {
      this.#state = 'failed'
      this.#schedule(retryMs)
    } else this.#state = outcome.kind
    this.#tell()
  }

  #meet(theirs: SavedTemplate): void {
    this.#theirs = { ...theirs, outline: readTemplate(theirs.outline) }
    this.#chosen = new Map()
    if (this.#conflicts().length === 0) this.#join(this.#theirs)
    else this.#state = 'conflict'
  }

  #join(theirs: SavedTemplate): void {
    const { merged } = mergeTemplates(this.#base.template, mine(this.#now), theirs.outline, this.#chosen)
    const renamed = this.#now.name !== this.#base.name && this.#chosen.get('name') !== 'theirs'
    this.#now = { name: renamed ? this.#now.name : theirs.name, template: merged }
    this.#base = { name: theirs.name, template: theirs.outline, revision: theirs.revision }
    this.#theirs = null
    // A step back would take the other's work away too.
    this.#past = []
    this.#state = 'unsaved'
    this.#schedule(0)
  }

  #conflicts(): readonly EditConflict[] {
    const theirs = this.#theirs
    if (!theirs) return []
    const [base, now] = [this.#base.name, this.#now.name]
    const renamed = now !== base && theirs.name !== base && now !== theirs.name
    return [
      ...(renamed ? [{ node: 'name' as const, mine: now, theirs: theirs.name }] : []),
      ...mergeTemplates(this.#base.template, mine(this.#now), theirs.outline).conflicts,
    ]
  }

  #tell(): void {
    this.#shown = this.#read()
    for (const listener of this.#listeners) listener()
  }

  #read(): EditedTemplate {
    return {
      ...this.#now,
      state: this.#state,
      canUndo: this.#past.length > 0,
      conflicts: this.#conflicts(),
      chosen: this.#chosen,
      revision: this.#base.revision,
    }
  }
}

/** In the form in which the server gives it, so that equal words are equal texts. */
const mine = ({ template }: Words): Template => editedTemplateShape.parse(JSON.parse(JSON.stringify(template)))

/** What is typed into one field is one step back; everything else is one each. */
const strokeOf = (act: TemplateAct): string => {
  if (act.kind === 'change') return `${act.node} ${Object.keys(act.values).join(' ')}`
  if (act.kind === 'changePart') return `${act.item} ${act.list} ${Object.keys(act.values).join(' ')} ${act.key}`
  return act.kind === 'changeOption' ? `${act.item} ${act.choice} ${act.key}` : ''
}
