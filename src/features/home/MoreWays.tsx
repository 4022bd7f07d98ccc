import { LinkButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Example } from '../useExample.ts'
import { ExampleButton } from './FirstSteps.tsx'
import styles from './HomePage.module.css'

/** Beside the programmes: another one, and the exercise where there is none yet. */
export function MoreWays({ example }: { readonly example: Example | null }) {
  const { t } = useTexts()
  return (
    <section className={styles.more} aria-labelledby="more-ways">
      <h2 id="more-ways" className={styles.moreTitle}>
        {t('home.more.title')}
      </h2>
      <LinkButton href="/join" icon="link" isWide>
        {t('home.actions.join')}
      </LinkButton>
      <LinkButton href="/new" icon="plus" isWide>
        {t('home.actions.new')}
      </LinkButton>
      {example && (
        <>
          <p className={styles.moreText}>{t('home.example.lead')}</p>
          <ExampleButton example={example} isWide />
        </>
      )}
    </section>
  )
}
