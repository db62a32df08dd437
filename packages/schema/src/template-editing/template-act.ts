import type { Label } from '../label.ts'
import type { ItemId } from '../outline/item-id.ts'
import type { TemplateChoice, TemplateFigure, TemplateItem, TemplateNarrative } from '../outline/template.ts'
import type { NodeId } from './template-nodes.ts'

/** The lists of an item's parts. */
export type PartList = 'narratives' | 'figures' | 'choices'

interface Parts {
  readonly narratives: TemplateNarrative
  readonly figures: TemplateFigure
  readonly choices: TemplateChoice
}

/** What may be set of an item, a chapter or a numbered heading; what a node has not is left aside. */
export type NodeValues = Partial<
  Pick<
    TemplateItem,
    'heading' | 'name' | 'hint' | 'example' | 'meaning' | 'rows' | 'columns' | 'mayBeNone' | 'required'
  >
>

type ChangePart = {
  [List in PartList]: {
    readonly kind: 'changePart'
    readonly item: ItemId
    readonly list: List
    readonly key: string
    readonly values: Partial<Omit<Parts[List], 'key' | 'options'>>
  }
}[PartList]

interface OfPart {
  readonly item: ItemId
  readonly list: PartList
  readonly key: string
}

interface OfOption {
  readonly item: ItemId
  readonly choice: string
  readonly key: string
}

/** One act of the person who edits a template. `name` is a Vietnamese text, of which a new id or key is made. */
export type TemplateAct =
  | { readonly kind: 'addChapter'; readonly name: string }
  | { readonly kind: 'addGroup' | 'addItem'; readonly into: NodeId; readonly name: string }
  | { readonly kind: 'remove'; readonly node: NodeId }
  | { readonly kind: 'move'; readonly node: NodeId; readonly by: -1 | 1 }
  | { readonly kind: 'change'; readonly node: NodeId; readonly values: NodeValues }
  | {
      readonly kind: 'addPart'
      readonly item: ItemId
      readonly list: PartList
      readonly name: string
      /** Of a figure. */
      readonly as?: TemplateFigure['kind']
    }
  | ChangePart
  | ({ readonly kind: 'removePart' | 'renewPart' } & OfPart)
  | ({ readonly kind: 'movePart'; readonly by: -1 | 1 } & OfPart)
  | { readonly kind: 'addOption'; readonly item: ItemId; readonly choice: string; readonly name: string }
  | ({ readonly kind: 'changeOption'; readonly label: Label } & OfOption)
  | ({ readonly kind: 'removeOption' } & OfOption)
