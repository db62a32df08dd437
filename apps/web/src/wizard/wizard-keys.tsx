import { useMessages } from '#messages/use-messages.ts'
import { KeysDialog } from '#ui/keys/keys-dialog.tsx'

/** The keys of writing, by a button at the page's end or by `?`. */
export function WizardKeys() {
  const { keys: m } = useMessages('wizard')
  return (
    <div className="mt-8 print:hidden">
      <KeysDialog
        className="-ml-3"
        title={m.title}
        whileTyping={{
          'Ctrl S': m.save,
          'Ctrl B': m.bold,
          'Ctrl I': m.italic,
          'Ctrl Z': m.undo,
          'Ctrl Y': m.redo,
          'Ctrl Enter': m.addRow,
          'Alt Shift →': m.deeper,
          'Alt Shift ←': m.higher,
        }}
      />
    </div>
  )
}
