import { useState } from 'react'
import { CIRCLES, type CircleKind, isWider } from '../../method/circles.ts'
import { type CircleOption, CirclePicker } from '../../ui/circles/CirclePicker.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { accessTo } from '../useAccess.ts'
import { type Spot, useForm, usePlaced } from './FormContext.ts'
import styles from './Question.module.css'

/** Who else, or who no longer, reads an answer: widening is asked, narrowing says what it cannot undo (S54, L10). */
export function MoveDialog({ spot, onClose }: { readonly spot: Spot; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { place, commands, texts } = useForm()
  const placed = usePlaced(spot)
  const show = useToast()
  const from = placed.home ?? 'me'
  const [to, setTo] = useState<CircleKind>(from)
  const target = place.circles[to]
  const way = to === from ? 'same' : isWider(to, from) ? 'wider' : 'narrower'
  const move = () => {
    // A form that has not been begun there cannot be left from there: it is begun first.
    if (!commands.prepare(spot) || !commands.putElsewhere(spot.field, from, to)) return
    show({ text: t('formsUi.move.done', { circle: t(`common.circles.${to}.name`) }) })
    onClose()
  }
  const options = CIRCLES.flatMap((circle): readonly CircleOption[] => {
    const open = place.circles[circle]
    if (!open) return []
    const isTooWide = spot.parent !== null && isWider(circle, spot.parent)
    const unavailable =
      accessTo(open) === 'open' ? (isTooWide ? t('formsUi.move.tooWide') : undefined) : t('formsUi.move.readOnly')
    return [
      {
        circle,
        label: t(`common.circles.${circle}.name`),
        description: t(`common.circles.${circle}.who`),
        ...(unavailable && { unavailable }),
      },
    ]
  })
  return (
    <Dialog
      isOpen
      title={t('formsUi.move.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          <Button kind="primary" isDisabled={way === 'same' || !target} onClick={move}>
            {t(`formsUi.move.confirm.${way}`)}
          </Button>
        </>
      }
    >
      <p className={styles.asked}>{texts.of(spot.field.id).label}</p>
      <CirclePicker
        legend={t('common.circles.question')}
        options={options}
        value={to}
        onChange={(circle) => {
          const known = CIRCLES.find((other) => other === circle)
          if (known) setTo(known)
        }}
      />
      <p aria-live="polite">
        {way !== 'same' && t(`formsUi.move.${way}`, { who: t(`common.circles.${to}.who`) })}
        {way === 'wider' && spot.field.sensitive && ` ${t('formsUi.move.sensitive')}`}
        {spot.parent !== null && ` ${t('formsUi.move.allItems')}`}
      </p>
    </Dialog>
  )
}
