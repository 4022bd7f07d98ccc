import { useState } from 'react'
import { CIRCLES, type CircleKind } from '../../../method/circles.ts'
import { CirclePicker } from '../../../ui/circles/CirclePicker.tsx'
import { Dialog } from '../../../ui/feedback/Dialog.tsx'
import { Button } from '../../../ui/form/Button.tsx'
import { Checkbox } from '../../../ui/form/Checkbox.tsx'
import { ChoiceChips } from '../../../ui/form/ChoiceChips.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { circleNameIn } from '../../formPlace.ts'
import { useForm } from '../FormContext.ts'
import { leftOut, usualReaders } from './printable.ts'
import type { PrintOptions } from './printOptions.ts'

export type PrintDialogProps = { readonly onClose: () => void; readonly onPrint: (options: PrintOptions) => void }

/** Blank for filling in by hand, or filled, for named readers: what fewer people may read stays off the paper. */
export function PrintDialog({ onClose, onPrint }: PrintDialogProps) {
  const { t } = useTexts()
  const { form, place, store } = useForm()
  const circles = CIRCLES.filter((kind) => place.circles[kind])
  const [what, setWhat] = useState<PrintOptions['what']>('filled')
  const [readers, setReaders] = useState<CircleKind>(() =>
    usualReaders(form, place.kind === 'dossier' ? 'dossier' : 'programme', circles),
  )
  const [withSensitive, setSensitive] = useState(false)
  const options: PrintOptions = { what, readers, withSensitive }
  const missing = what === 'filled' ? leftOut(store, form, options) : 0
  const print = () => {
    onClose()
    onPrint(options)
  }
  return (
    <Dialog
      isOpen
      title={t('formsUi.print.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          <Button kind="primary" icon="print" onClick={print}>
            {t('common.actions.print')}
          </Button>
        </>
      }
    >
      <ChoiceChips
        legend={t('formsUi.print.what')}
        options={[
          { value: 'filled', label: t('formsUi.print.filled') },
          { value: 'blank', label: t('formsUi.print.blank') },
        ]}
        value={what}
        onChange={(value) => value && setWhat(value)}
      />
      {what === 'filled' && (
        <>
          <CirclePicker
            legend={t('formsUi.print.readers')}
            help={t('formsUi.print.readersHelp')}
            options={circles.map((circle) => ({
              circle,
              label: t(circleNameIn(place, circle)),
              description: t(`common.circles.${circle}.who`),
            }))}
            value={readers}
            onChange={(value) => {
              const known = circles.find((circle) => circle === value)
              if (known) setReaders(known)
            }}
          />
          <Checkbox label={t('formsUi.print.sensitive')} isChecked={withSensitive} onChange={setSensitive} />
          <p aria-live="polite">{missing > 0 && t('formsUi.print.leftOut', { count: missing })}</p>
        </>
      )}
    </Dialog>
  )
}
