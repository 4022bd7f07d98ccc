import { useState } from 'react'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './dossiers.module.css'
import { Lines } from './Lines.tsx'
import type { Offer } from './offers.ts'

export type OfferRowProps = {
  readonly offer: Offer
  readonly isChosen: boolean
  /** The programme cannot be written from here. */
  readonly isClosed: boolean
  readonly onChoose: (isChosen: boolean) => void
  readonly onTakeBack: () => void
}

/** One answer: the question, who reads it now, what would be seen, and where it stands. */
export function OfferRow({ offer, isChosen, isClosed, onChoose, onTakeBack }: OfferRowProps) {
  const { t } = useTexts()
  const { label, reserve, from, lines, isContested } = offer
  const reasons = [reserve && t(`dossiers.reserve.${reserve}`), isContested && t('dossiers.share.contested')]
  return (
    <li className={styles.offer}>
      <Checkbox
        label={label}
        isChecked={isChosen}
        isDisabled={isClosed || lines.length === 0}
        help={reasons.filter(Boolean).join(' ')}
        onChange={onChoose}
      />
      <div className={styles.offerBody}>
        <Lines lines={lines} empty={t('dossiers.share.emptyNow')} />
        <div className={styles.offerFoot}>
          <CircleBadge circle={from} label={t(`dossiers.circles.${from}`)} />
          <Standing offer={offer} />
          {offer.state !== 'new' && !isClosed && <TakeBack label={label} onTakeBack={onTakeBack} />}
        </div>
      </div>
    </li>
  )
}

function Standing({ offer: { state, sharedAt } }: Pick<OfferRowProps, 'offer'>) {
  const { t, language } = useTexts()
  if (state === 'new' || sharedAt === null) return null
  const when = formatMoment(sharedAt, language, Date.now())
  return (
    <span className={state === 'changed' ? styles.changed : styles.standing}>
      {t(state === 'changed' ? 'dossiers.share.changed' : 'dossiers.share.shared', { when })}
    </span>
  )
}

function TakeBack({ label, onTakeBack }: { readonly label: string; readonly onTakeBack: () => void }) {
  const { t } = useTexts()
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Button kind="quiet" icon="undo" onClick={() => setAsked(true)}>
        {t('dossiers.takeBack.action')}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('dossiers.takeBack.title', { label })}
        consequence={
          <>
            <p>{t('dossiers.takeBack.consequence')}</p>
            <p>{t('dossiers.takeBack.copies')}</p>
          </>
        }
        confirmLabel={t('dossiers.takeBack.confirm')}
        isDangerous
        onConfirm={() => {
          setAsked(false)
          onTakeBack()
        }}
        onCancel={() => setAsked(false)}
      />
    </>
  )
}
