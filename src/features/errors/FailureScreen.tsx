import type { ReactNode } from 'react'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './errors.module.css'
import { failureKind } from './failureKind.ts'

const PARTS = ['happened', 'safe', 'next'] as const

/** What happened, what is safe, what to do next. */
export function FailureScreen({
  error,
  takeOut,
  onStartAgain,
}: {
  readonly error: unknown
  readonly takeOut: ReactNode
  readonly onStartAgain: () => void
}) {
  const { t } = useTexts()
  const kind = failureKind(error)
  return (
    <Page title={t(`failure.${kind}.title`)} width="text">
      <div role="alert">
        <dl className={styles.parts}>
          {PARTS.map((part) => (
            <div key={part} className={styles.part}>
              <dt>{t(`failure.parts.${part}`)}</dt>
              <dd>{t(`failure.${kind}.${part}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Row>
        <Button kind="primary" icon="undo" onClick={onStartAgain}>
          {t('failure.actions.startAgain')}
        </Button>
        {takeOut}
        <LinkButton href="/" kind="quiet" icon="home">
          {t('failure.actions.home')}
        </LinkButton>
      </Row>
      <Disclosure summary={t('failure.details')}>
        <pre className={styles.trace} dir="ltr">
          {error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
        </pre>
      </Disclosure>
    </Page>
  )
}
