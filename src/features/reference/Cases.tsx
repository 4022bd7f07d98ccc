import { CASE_FACTORS, CASE_LINKS, CASE_SHEETS, CASES, type CaseId } from '../../method/pairs.ts'
import { Card } from '../../ui/data/Card.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Grid, Muted } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { EmptySheet } from './EmptySheet.tsx'
import styles from './reference.module.css'

/** Short cases and tips named in the sources (S342–S347). */
export function Cases() {
  const { t } = useTexts()
  return (
    <Section title={t('reference.cases.title')} lead={t('reference.cases.lead')}>
      <Grid>
        {CASES.map((id) => (
          <div key={id} id={`case-${id}`} className={styles.case}>
            <CaseCard id={id} />
          </div>
        ))}
      </Grid>
    </Section>
  )
}

function CaseCard({ id }: { readonly id: CaseId }) {
  const { t } = useTexts()
  const [link, factor] = [CASE_LINKS[id], CASE_FACTORS[id]]
  return (
    <Card
      title={t(`reference.case.${id}.title`)}
      kicker={t(`reference.case.${id}.kind`)}
      actions={
        link && (
          <LinkButton href={link} isExternal icon="link">
            {t('reference.cases.follow')}
          </LinkButton>
        )
      }
    >
      <p>{t(`reference.case.${id}.text`)}</p>
      {factor && <Muted>{t('reference.cases.factor', { factor: t(`method.keyFactor.${factor}.title`) })}</Muted>}
      {link && <Muted>{t('reference.cases.needsNetwork')}</Muted>}
      {CASE_SHEETS.includes(id) && <EmptySheet />}
    </Card>
  )
}
