import { politicalCommitment } from '../../method/forms/data/politicalCommitment.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerInHome } from '../AnswerInHome.tsx'
import { CapaciCase } from '../MethodNotes.tsx'
import { useProgramme } from '../workspace.ts'
import styles from './commitment.module.css'
import { Elections } from './Elections.tsx'
import { Exchanges } from './Exchanges.tsx'
import { FinalPlan } from './FinalPlan.tsx'
import { Leaders } from './Leaders.tsx'
import { Status } from './Status.tsx'
import { type CommitmentHere, useCommitment } from './useCommitment.ts'

/** Political commitment, sought before visit 1: for drawing the plan up, and for carrying it out (S183–S187). */
export default function CommitmentPage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const here = useCommitment()
  const { place, commitment } = here
  return (
    <Page
      title={t('commitment.page.title')}
      lead={t('commitment.page.lead')}
      breadcrumbs={[{ href: `/p/${id}/prepare`, label: t('shell.navigation.prepare') }]}
      actions={
        commitment && (
          <LinkButton href={place.addressOf(commitment.instance.id)} icon="file">
            {t('commitment.page.form')}
          </LinkButton>
        )
      }
    >
      {commitment ? <Begun here={here} /> : <NotBegun here={here} />}
      <CapaciCase />
    </Page>
  )
}

function NotBegun({ here: { place, mayWrite, begin } }: { readonly here: CommitmentHere }) {
  const { t } = useTexts()
  const isHere = place.circles.programme !== null
  return (
    <EmptyState
      icon={isHere ? 'star' : 'lock'}
      title={t(isHere ? 'commitment.begin.title' : 'commitment.narrow.title')}
      action={
        mayWrite && (
          <Button kind="primary" icon="plus" onClick={begin}>
            {t('commitment.begin.action')}
          </Button>
        )
      }
    >
      {t(isHere ? 'commitment.begin.text' : 'commitment.narrow.text')}
    </EmptyState>
  )
}

function Begun({ here }: { readonly here: CommitmentHere }) {
  const { t } = useTexts()
  const { place, commitment, mayWrite } = here
  if (!commitment) return null
  const part = { place, commitment, mayWrite }
  return (
    <>
      <div className={styles.teamOnly}>
        {place.circles.programme && <Status {...part} />}
        {place.circles.team && <Leaders {...part} />}
      </div>
      {place.circles.programme && <Elections {...part} />}
      {place.circles.programme && <Exchanges place={place} commitment={commitment} mayWrite={mayWrite} />}
      <Section title={t('commitment.statement.title')} lead={t('commitment.statement.lead')}>
        <AnswerInHome
          place={place}
          form={politicalCommitment}
          instance={commitment.instance}
          owner={commitment.instance.id}
          field="pc.statement"
          label={t('commitment.statement.label')}
        />
      </Section>
      <FinalPlan {...part} />
    </>
  )
}
