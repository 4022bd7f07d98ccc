import { originWords } from '../../documents/forms/drafts.ts'
import type { Origin } from '../../documents/origin.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles } from '../workspace.ts'
import { usePlan } from './PlanContext.tsx'
import styles from './RowHead.module.css'

/** Where an idea came from (S245): the words where this device may read them, else only that it was a conversation. */
export function OriginNote({ origin }: { readonly origin: Origin }) {
  const { t } = useTexts()
  const { remarks } = usePlan()
  const held = useCircles()
  const circle = origin.circle === 'talk' ? null : held[origin.circle]
  const written = () => remarks.get(origin.remark) ?? (circle && originWords(circle.doc, origin.remark))
  const text = origin.isWithdrawn ? undefined : written()
  if (text && text.text !== '')
    return (
      <span className={styles.origin}>
        <Icon name="talk" size={1} />
        <VisuallyHidden>{t('method.planField.origin.label')} </VisuallyHidden>
        <q lang={text.language || undefined} dir="auto" className={styles.quote} title={text.text}>
          {text.text}
        </q>
      </span>
    )
  return (
    <span className={styles.origin}>
      <Icon name="talk" size={1} />
      {t(origin.isWithdrawn ? 'plan.row.originWithdrawn' : 'plan.row.fromConversation')}
    </span>
  )
}
