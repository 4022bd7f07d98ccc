import type { DossierSummary } from '../../device/workspace/workspace.ts'
import { Card } from '../../ui/data/Card.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { Grid, Muted } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWatched, useWorkspace } from '../workspace.ts'

/** What organisations keep of their own, before and beside any programme. */
export function Dossiers() {
  const { t } = useTexts()
  const dossiers = useWatched(useWorkspace().first.dossiers)
  if (!dossiers) return null
  return (
    <Section
      title={t('home.dossiers.title')}
      lead={t('home.dossiers.lead')}
      actions={
        <LinkButton href="/new-dossier" icon="plus">
          {t('home.dossiers.new')}
        </LinkButton>
      }
    >
      {dossiers.length > 0 && (
        <Grid>
          {dossiers.map((dossier) => (
            <DossierCard key={dossier.dossierId} dossier={dossier} />
          ))}
        </Grid>
      )}
    </Section>
  )
}

function DossierCard({ dossier }: { readonly dossier: DossierSummary }) {
  const { t, language } = useTexts()
  const { dossierId, organisation, kind, changedAt, waiting } = dossier
  return (
    <Card
      title={organisation || t('home.dossiers.untitled')}
      href={`/d/${dossierId}`}
      circle="team"
      kicker={t(`home.dossiers.kinds.${kind}`)}
    >
      {changedAt !== null && (
        <Muted>{t('home.card.changed', { when: formatMoment(changedAt, language, Date.now()) })}</Muted>
      )}
      {waiting > 0 && <Muted>{t('home.card.waiting', { count: waiting })}</Muted>}
    </Card>
  )
}
