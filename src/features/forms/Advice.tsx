import type { Warning } from '../../method/forms/warnings.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { type Translate, useTexts } from '../../ui/Texts.tsx'
import { type FormTools, type Spot, useForm } from './FormContext.ts'
import styles from './Question.module.css'
import { useWarnings } from './useWarnings.ts'

/** What might be wrong, as advice: nothing is ever blocked by it. */
export function Advice({ spot }: { readonly spot: Spot }) {
  const { t } = useTexts()
  const { texts } = useForm()
  const warnings = useWarnings(spot)
  return (
    <div aria-live="polite" className={styles.advice}>
      {warnings.map((warning) => (
        <p key={warning.type} className={styles.warning}>
          <Icon name="info" />
          {adviceOf(warning, t, texts)}
        </p>
      ))}
    </div>
  )
}

function adviceOf(warning: Warning, t: Translate, texts: FormTools['texts']): string {
  const rule = 'rule' in warning && warning.rule ? texts.of(warning.rule).label : ''
  if (warning.type === 'outOfRange') {
    const { min, max } = warning
    if (min !== null && max !== null) return t('formsUi.warning.between', { min, max })
    return min === null ? t('formsUi.warning.atMost', { max }) : t('formsUi.warning.atLeast', { min })
  }
  const count = warning.type === 'tooMany' ? warning.count : 0
  const max = warning.type === 'tooMany' ? warning.max : 0
  return [t(`formsUi.warning.${warning.type}`, { count, max }), rule].filter(Boolean).join(' ')
}
