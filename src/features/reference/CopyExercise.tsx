import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useExample } from '../useExample.ts'

/** A copy with new ids, marked as an exercise (D2): the pair itself stays as it is. */
export function CopyExercise() {
  const { t } = useTexts()
  const { isCopying, error, copy } = useExample()
  return (
    <>
      <Button icon="star" isBusy={isCopying} onClick={copy}>
        {t('reference.pairs.copy')}
      </Button>
      <span role="status">{isCopying && t('programmes.example.copying')}</span>
      {error && <p role="alert">{t(`programmes.example.errors.${error}`)}</p>}
    </>
  )
}
