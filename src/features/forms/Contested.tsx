import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Placed } from './answerStore.ts'
import { type Spot, useForm } from './FormContext.ts'
import styles from './Question.module.css'

/** Several people left different answers without seeing each other's (D7): nothing is lost, somebody chooses. */
export function Contested({ spot, placed }: { readonly spot: Spot; readonly placed: Placed }) {
  const { t } = useTexts()
  const { ask } = useForm()
  const { answer } = placed
  if (!answer.isContested) return null
  return (
    <div className={styles.contested}>
      {answer.words.isContested && (
        <Button icon="warning" onClick={() => ask({ type: 'settle', spot, part: 'words' })}>
          {t('formsUi.contested.words')}
        </Button>
      )}
      {answer.isValueContested && (
        <Button icon="warning" onClick={() => ask({ type: 'settle', spot, part: 'value' })}>
          {t('formsUi.contested.value')}
        </Button>
      )}
    </div>
  )
}
