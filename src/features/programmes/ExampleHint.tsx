import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useExample } from '../useExample.ts'

/** The other way to begin: a copy of the example, marked as an exercise (D2). */
export function ExampleHint() {
  const { t } = useTexts()
  const { isCopying, error, copy } = useExample()
  return (
    <Banner
      title={t('programmes.example.title')}
      actions={
        <>
          <Button icon="star" isBusy={isCopying} onClick={copy}>
            {t('programmes.example.action')}
          </Button>
          <LinkButton href="/reference" kind="quiet" icon="bridge">
            {t('programmes.example.read')}
          </LinkButton>
        </>
      }
    >
      <p>{t('programmes.example.text')}</p>
      <p role="status">{isCopying && t('programmes.example.copying')}</p>
      {error && <p role="alert">{t(`programmes.example.errors.${error}`)}</p>}
    </Banner>
  )
}
