import { PAIRS, type PairExample, type PairSide } from '../../method/pairs.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Grid, Muted } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { CopyExercise } from './CopyExercise.tsx'
import { PairPicture } from './PairPicture.tsx'
import styles from './reference.module.css'

export function Pairs() {
  const { t } = useTexts()
  return (
    <Section title={t('reference.pairs.title')} lead={t('reference.pairs.lead')}>
      <Grid cell="wide">
        {PAIRS.map((pair) => (
          <PairCard key={pair.id} pair={pair} />
        ))}
      </Grid>
    </Section>
  )
}

function PairCard({ pair }: { readonly pair: PairExample }) {
  const { t } = useTexts()
  const { id, theme, mentee, mentor, cases, canCopy } = pair
  return (
    <Card
      title={t(`method.theme.${theme}`)}
      kicker={t(canCopy ? 'reference.pairs.kickerCopy' : 'reference.pairs.kicker')}
      actions={canCopy && <CopyExercise />}
    >
      <PairPicture />
      <dl className={styles.sides}>
        <SideOf label={t('method.side.menteeCity')} side={mentee} />
        <SideOf label={t('method.side.mentorCity')} side={mentor} />
      </dl>
      <p>{t(`reference.exchanged.${id}`)}</p>
      {cases.length > 0 && (
        <ul className={styles.links}>
          {cases.map((one) => (
            <li key={one}>
              <a href={`#case-${one}`} className={styles.link}>
                {t(`reference.case.${one}.title`)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {!canCopy && <Muted>{t('reference.pairs.onlyRead')}</Muted>}
    </Card>
  )
}

function SideOf({ label, side }: { readonly label: string; readonly side: PairSide }) {
  const { t, language } = useTexts()
  const country = new Intl.DisplayNames(language, { type: 'region' }).of(side.country) ?? side.country
  return (
    <div>
      <dt>{label}</dt>
      <dd className={styles.city}>
        {t(`reference.city.${side.city}`)} <span className={styles.country}>({country})</span>
      </dd>
      <dd className={styles.association}>
        {t('reference.pairs.with', { short: side.association, name: t(`reference.association.${side.association}`) })}
      </dd>
    </div>
  )
}
