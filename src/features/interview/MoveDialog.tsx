import { useState } from 'react'
import { moveRemark } from '../../documents/remarks.ts'
import { isWider } from '../../method/circles.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { RemarkCircles } from './RemarkCircles.tsx'
import styles from './remark.module.css'
import type { PlacedRemark } from './useRemarks.ts'

/** Who else, or who no longer, reads a remark: widening is asked, narrowing says what it cannot undo (S54, L10). */
export function MoveDialog({ placed, onClose }: { readonly placed: PlacedRemark; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { remark, circle: from, home } = placed
  const programme = useProgramme()
  const circles = useCircles()
  const report = useReport('interview')
  const show = useToast()
  const [to, setTo] = useState(from)
  const target = circles[to]
  const way = to === from ? 'same' : isWider(to, from) ? 'wider' : 'narrower'
  const move = () => {
    if (!target) return
    const moved = report(moveRemark(home.doc, target.doc, programme.author(), remark.id))
    if (!moved.ok) return
    target.session.flush()
    if (moved.value.mustRotate) home.session.rotate()
    home.session.flush()
    show({ text: t('interview.move.done', { circle: t(`common.circles.${to}.name`) }) })
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('interview.move.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          <Button kind="primary" isDisabled={way === 'same' || !target} onClick={move}>
            {t(`interview.move.confirm.${way}`)}
          </Button>
        </>
      }
    >
      <blockquote className={styles.quoted} lang={remark.text.language || undefined} dir="auto">
        {remark.text.text}
      </blockquote>
      <RemarkCircles value={to} onChange={setTo} isExplained />
      <p className={styles.consequence} aria-live="polite">
        {way !== 'same' && t(`interview.move.${way}`, { who: t(`common.circles.${to}.who`) })}
      </p>
    </Dialog>
  )
}
