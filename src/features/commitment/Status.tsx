import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Commitment } from '../../documents/commitment.ts'
import { readPath, setStageState } from '../../documents/path.ts'
import { commitmentStatus } from '../../method/commitment.ts'
import { STAGE_STATES } from '../../method/path.ts'
import { mayPrepareVisits } from '../../method/rights.ts'
import { Select } from '../../ui/form/Select.tsx'
import { Muted, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import styles from './commitment.module.css'
import { Steps } from './Steps.tsx'

export type PartProps = {
  readonly place: FormPlace
  readonly commitment: Commitment
  readonly mayWrite: boolean
}

/** How far it has got, as this team's notes tell, and the step's state on the path that both teams read (S183). */
export function Status({ place, commitment, mayWrite }: PartProps) {
  const { t } = useTexts()
  const { programme, team } = place.circles
  return (
    <Section title={t('commitment.status.title')} lead={t('commitment.status.lead')}>
      <Stack>
        {team && <Steps status={commitmentStatus(commitment.leaders)} />}
        {team && <Muted>{t('commitment.status.own')}</Muted>}
        {programme && <PathState circle={programme} mayWrite={mayWrite} />}
      </Stack>
    </Section>
  )
}

function PathState({ circle, mayWrite }: { readonly circle: OpenCircle; readonly mayWrite: boolean }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('commitment')
  const { states } = useDocument(circle, readPath)
  return (
    <div className={styles.narrow}>
      <Select
        label={t('commitment.status.path')}
        help={t('commitment.status.pathHelp')}
        options={STAGE_STATES.map((value) => ({ value, label: t(`path.state.${value}`) }))}
        value={states.politics ?? 'open'}
        isDisabled={!mayWrite || !mayPrepareVisits(programme.sides())}
        onChange={(state) => report(setStageState(circle.doc, programme.author(), 'politics', state))}
      />
    </div>
  )
}
