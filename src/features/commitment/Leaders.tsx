import { useState } from 'react'
import type { LeaderLine } from '../../documents/commitment.ts'
import { STANDS } from '../../method/commitment.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Row, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { momentWords } from '../momentWords.ts'
import { PlainField } from '../PlainField.tsx'
import styles from './commitment.module.css'
import type { PartProps } from './Status.tsx'
import { type CommitmentCommands, useCommitmentCommands } from './useCommitment.ts'

/** Who backs what: two commitments, kept apart (S28, S184). For this team alone. */
export function Leaders({ place, commitment, mayWrite }: PartProps) {
  const { t } = useTexts()
  const commands = useCommitmentCommands(place, commitment)
  const [isAdding, setAdding] = useState(false)
  return (
    <Section
      title={t('commitment.leaders.title')}
      lead={t('commitment.leaders.lead')}
      actions={
        mayWrite && (
          <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
            {t('commitment.leaders.add')}
          </Button>
        )
      }
    >
      <Row>
        <CircleBadge circle="team" label={t('common.circles.team.name')} />
      </Row>
      {commitment.leaders.length === 0 && (
        <EmptyState icon="person" title={t('commitment.leaders.none')}>
          {t('commitment.leaders.noneText')}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {commitment.leaders.map((leader) => (
          <li key={leader.id} data-item={leader.id}>
            <Leader leader={leader} commands={commands} mayWrite={mayWrite} />
          </li>
        ))}
      </ul>
      {isAdding && <NewLeader commands={commands} onClose={() => setAdding(false)} />}
    </Section>
  )
}

type LeaderProps = {
  readonly leader: LeaderLine
  readonly commands: CommitmentCommands
  readonly mayWrite: boolean
}

function Leader({ leader, commands, mayWrite }: LeaderProps) {
  const { t, language } = useTexts()
  const { id, party, date } = leader
  const stands = (legend: string, value: LeaderLine['plan'], field: string) =>
    mayWrite ? (
      <ChoiceChips
        legend={legend}
        options={STANDS.map((stand) => ({ value: stand, label: t(`commitment.stand.${stand}`) }))}
        isClearable
        value={value}
        onChange={(stand) => commands.set(id, field, stand && { options: [stand] })}
      />
    ) : (
      <p>
        {legend}: {value ? t(`commitment.stand.${value}`) : '–'}
      </p>
    )
  return (
    <article className={styles.leader}>
      <div className={styles.head}>
        <div>
          <h3 dir="auto">{leader.function}</h3>
          {party && <p className={styles.party}>{party}</p>}
        </div>
        {mayWrite && (
          <IconButton
            icon="trash"
            label={t('commitment.leaders.remove', { name: leader.function })}
            onClick={() => commands.remove(id, t('commitment.leaders.removed'))}
          />
        )}
      </div>
      <div className={styles.stands}>
        {stands(t('commitment.leaders.plan'), leader.plan, 'pc.people.planSupport')}
        {stands(t('commitment.leaders.implementation'), leader.implementation, 'pc.people.implSupport')}
        <PlainField
          label={t('commitment.leaders.date')}
          value={momentWords(date, language)}
          isReadOnly={!mayWrite}
          onCommit={(typed) => commands.setDay(id, 'pc.people.date', typed)}
        />
      </div>
    </article>
  )
}

function NewLeader({ commands, onClose }: { readonly commands: CommitmentCommands; readonly onClose: () => void }) {
  const { t } = useTexts()
  const [role, setRole] = useState('')
  const [party, setParty] = useState('')
  const add = () => {
    if (commands.leader({ function: role, party })) onClose()
  }
  return (
    <FormDialog
      title={t('commitment.leaders.add')}
      action={t('common.actions.add')}
      isReady={role.trim() !== ''}
      onSubmit={add}
      onClose={onClose}
    >
      <Stack>
        <TextInput
          label={t('commitment.leaders.function')}
          help={t('commitment.leaders.functionHelp')}
          value={role}
          onChange={setRole}
        />
        <TextInput
          label={t('commitment.leaders.party')}
          help={t('commitment.leaders.partyHelp')}
          isOptional
          value={party}
          onChange={setParty}
        />
      </Stack>
    </FormDialog>
  )
}
