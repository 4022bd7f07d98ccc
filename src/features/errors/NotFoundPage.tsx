import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'

/** `home`: where starting anew leads, the programme's overview or the list of programmes. */
export function NotFoundPage({ home = '/' }: { readonly home?: string }) {
  const { t } = useTexts()
  return (
    <Page title={t('failure.notFound.title')} lead={t('failure.notFound.text')} width="text">
      <Row>
        <LinkButton href={home} kind="primary" icon="home">
          {t(home === '/' ? 'failure.actions.home' : 'failure.actions.overview')}
        </LinkButton>
        {history.length > 1 && <Button onClick={() => history.back()}>{t('failure.actions.back')}</Button>}
      </Row>
    </Page>
  )
}
