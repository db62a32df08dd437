import { compileRules } from '@thidua/schema/outline/shapes/template-shape'
import type { TemplateFigure, TemplateItem } from '@thidua/schema/outline/template'
import { keyName } from '@thidua/schema/template-editing/used-names'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { CheckField } from '#ui/form/check-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { controlId, useTemplateEditing } from '../template-editing.ts'
import { useTemplateNotes } from '../use-template-problems.ts'
import { LabelField } from './label-field.tsx'

/** One figure of an item: a number, or a share with its two halves. */
export function FigureForm({ item, figure }: { item: TemplateItem; figure: TemplateFigure }) {
  const { form: f, parts: m } = useMessages('templates')
  const { store, used } = useTemplateEditing()
  const text = useLabel()
  const { id } = item
  const notes = useTemplateNotes(id)
  const { key, kind } = figure
  const at = `figures/${key}`
  const change = (values: Partial<Omit<TemplateFigure, 'key'>>) =>
    void store.act({ kind: 'changePart', item: id, list: 'figures', key, values })
  // What only another rule asks for goes with that rule.
  const recompile = (compile: TemplateFigure['compile']) =>
    change({
      compile,
      weightedBy: compile === 'weightedMean' ? figure.weightedBy : undefined,
      owner: compile === 'owner' ? figure.owner : undefined,
    })
  const others = item.figures.filter((one) => one.key !== key && one.kind === 'number')
  return (
    <>
      <LabelField
        node={id}
        field={`${at}/label`}
        label={m.label}
        value={figure.label}
        onChange={(label) => change({ label })}
      />
      <LabelField
        node={id}
        field={`${at}/hint`}
        label={f.hint}
        value={figure.hint}
        onChange={(hint) => change({ hint })}
      />
      {kind === 'ratio' ? (
        <>
          <LabelField
            node={id}
            field={`${at}/numerator`}
            label={m.numerator}
            value={figure.numerator}
            onChange={(numerator) => change({ numerator })}
          />
          <LabelField
            node={id}
            field={`${at}/denominator`}
            label={m.denominator}
            hint={m.denominatorHint}
            value={figure.denominator}
            onChange={(denominator) => change({ denominator })}
          />
        </>
      ) : null}
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          id={controlId(id, `${at}/unit`)}
          label={m.unit}
          {...notes(`${at}/unit`)}
          value={figure.unit}
          onChange={({ target }) => change({ unit: target.value })}
        />
        <TextField
          id={controlId(id, `${at}/unitEn`)}
          label={m.unitEn}
          {...notes(`${at}/unitEn`)}
          value={figure.unitEn ?? ''}
          onChange={({ target }) => change({ unitEn: target.value })}
        />
        <SelectField
          id={controlId(id, `${at}/compile`)}
          label={m.compile}
          empty={m.compileRules.sum}
          value={figure.compile === 'sum' ? '' : figure.compile}
          choices={compileRules.flatMap((rule) =>
            rule === 'sum' ? [] : [{ value: rule, label: m.compileRules[rule] }],
          )}
          onChange={({ target }) => recompile(compileRules.find((rule) => rule === target.value) ?? 'sum')}
        />
        {kind === 'number' && figure.compile === 'weightedMean' ? (
          <SelectField
            id={controlId(id, `${at}/weightedBy`)}
            label={m.weight}
            {...notes(`${at}/weightedBy`)}
            empty={m.chooseWeight}
            value={figure.weightedBy ?? ''}
            choices={others.map((one) => ({ value: one.key, label: text(one.label) }))}
            onChange={({ target }) => change({ weightedBy: target.value || undefined })}
          />
        ) : null}
        {figure.compile === 'owner' ? (
          <TextField
            id={controlId(id, `${at}/owner`)}
            label={m.owner}
            hint={m.ownerHint}
            value={figure.owner ?? ''}
            onChange={({ target }) => change({ owner: target.value.trim() || undefined })}
          />
        ) : null}
      </div>
      <div>
        <CheckField
          id={controlId(id, `${at}/whole`)}
          label={m.whole}
          checked={figure.whole}
          onCheck={(whole) => change({ whole })}
        />
        <CheckField
          id={controlId(id, `${at}/required`)}
          label={m.required}
          checked={figure.required}
          onCheck={(required) => change({ required })}
        />
      </div>
      {used.keys.has(keyName(id, key)) ? (
        <div className="text-sm text-quiet">
          <p>{m.knownFigure}</p>
          <Button
            look="quiet"
            className="-ml-3"
            onClick={() => store.act({ kind: 'renewPart', item: id, list: 'figures', key })}
          >
            {m.renew}
          </Button>
        </div>
      ) : null}
    </>
  )
}
