import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { isWider } from '../../method/circles.ts'
import { soundsLikeDeciding } from '../../method/tone.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import styles from './remark.module.css'
import { takeToPlan, VOLUNTEERING, wayIntoPlan } from './toPlan.ts'
import type { PlacedRemark } from './useRemarks.ts'

export type ToPlanDialogProps = {
  readonly placed: PlacedRemark
  readonly group: OpenCircle
  readonly onClose: () => void
}

/** A remark becomes a suggestion or a draft action: one look at who will read it, one tap (S42, S54, S205). */
export function ToPlanDialog({ placed, group, onClose }: ToPlanDialogProps) {
  const { t } = useTexts()
  const { remark, circle, home } = placed
  const programme = useProgramme()
  const report = useReport('interview')
  const show = useToast()
  const [words, setWords] = useState(remark.text.text)
  const [isVolunteering, setVolunteering] = useState(false)
  const way = wayIntoPlan(programme.sides()) ?? 'suggestion'
  const take = () => {
    const keyFactors = isVolunteering ? [VOLUNTEERING] : []
    const input = { from: home, circle, remark, group, words: words.trim(), keyFactors }
    if (!report(takeToPlan(input, programme.author())).ok) return
    show({ text: t(`interview.toPlan.${way}.done`) })
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t(`interview.toPlan.${way}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          <Button kind="primary" isDisabled={words.trim() === ''} onClick={take}>
            {t(`interview.toPlan.${way}.confirm`)}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('interview.toPlan.words')}
        help={t('interview.toPlan.wordsHelp')}
        value={words}
        onChange={setWords}
        rows={4}
      />
      <p className={styles.hint} aria-live="polite">
        {way === 'suggestion' && soundsLikeDeciding(words) && t('interview.toPlan.tone')}
      </p>
      <div className={styles.destination}>
        <CircleBadge circle="group" label={t('common.circles.group.name')} />
        <p>{t(isWider('group', circle) ? 'interview.toPlan.widens' : 'interview.toPlan.same')}</p>
      </div>
      <Checkbox
        label={t('interview.toPlan.keyFactor', { title: t(`method.keyFactor.${VOLUNTEERING}.title`) })}
        help={t('interview.toPlan.keyFactorHelp')}
        isChecked={isVolunteering}
        onChange={setVolunteering}
      />
    </Dialog>
  )
}
