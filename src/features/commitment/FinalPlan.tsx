import { LinkButton } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Row, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { momentWords } from '../momentWords.ts'
import { PlainField } from '../PlainField.tsx'
import { useProgramme } from '../workspace.ts'
import styles from './commitment.module.css'
import type { PartProps } from './Status.tsx'
import { useCommitmentCommands } from './useCommitment.ts'

/** The final plan before leaders and stakeholders: when, who is invited, and the plan to show (S28, S187). */
export function FinalPlan({ place, commitment, mayWrite }: PartProps) {
  const { t, language } = useTexts()
  const { id } = useProgramme()
  const commands = useCommitmentCommands(place, commitment)
  const { leaders, finalPresentation } = commitment
  return (
    <Section title={t('commitment.final.title')} lead={t('commitment.final.lead')}>
      <Stack>
        <div className={styles.narrow}>
          <PlainField
            label={t('commitment.final.when')}
            help={t('commitment.final.whenHelp')}
            value={momentWords(finalPresentation, language)}
            isReadOnly={!mayWrite}
            onCommit={(typed) => commands.setDay(commitment.instance.id, 'pc.finalPresentation', typed)}
          />
        </div>
        {leaders.length > 0 && (
          <fieldset className={styles.invited}>
            <legend>{t('commitment.final.invited')}</legend>
            {leaders.map((leader) => (
              <Checkbox
                key={leader.id}
                label={[leader.function, leader.party].filter(Boolean).join(' · ')}
                isChecked={leader.isInvited}
                isDisabled={!mayWrite}
                onChange={(isInvited) => commands.invite(leader.id, isInvited)}
              />
            ))}
          </fieldset>
        )}
        <Row>
          <LinkButton href={`/p/${id}/present`} icon="bigScreen">
            {t('commitment.final.present')}
          </LinkButton>
        </Row>
      </Stack>
    </Section>
  )
}
