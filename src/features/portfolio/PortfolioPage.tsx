import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Muted } from '../../ui/layout/Layout.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { Overview } from './Overview.tsx'
import styles from './portfolio.module.css'
import { usePortfolio } from './usePortfolio.ts'

/** All programmes of this device beside each other: stage, next visit, what may be missing. Status only (S13, S20, S26). */
export default function PortfolioPage() {
  const { t, language } = useTexts()
  const entries = usePortfolio(language)
  const isEmpty = entries?.length === 0
  return (
    <Page
      title={t('portfolio.page.title')}
      lead={t('portfolio.page.lead')}
      width="wide"
      breadcrumbs={[{ href: '/', label: t('portfolio.crumbs.home') }]}
      actions={
        !isEmpty && (
          <span className={styles.print}>
            <Button icon="print" onClick={() => window.print()}>
              {t('common.actions.print')}
            </Button>
          </span>
        )
      }
    >
      {isEmpty && (
        <EmptyState
          icon="cards"
          title={t('portfolio.empty.title')}
          action={<LinkButton href="/join">{t('portfolio.empty.join')}</LinkButton>}
        >
          {t('portfolio.empty.text')}
        </EmptyState>
      )}
      {entries && !isEmpty && <Overview entries={entries} />}
      <Muted>{t('portfolio.page.statusOnly')}</Muted>
    </Page>
  )
}
