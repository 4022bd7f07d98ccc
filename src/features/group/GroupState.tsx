import { useState } from 'react'
import type { GroupState as State } from '../../method/group.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { formatDate } from '../../ui/formats.ts'
import { Muted, Row, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useNames } from '../useNames.ts'
import type { GroupProps } from './Balance.tsx'
import { Costs } from './Costs.tsx'
import styles from './group.module.css'
import { circleOf, useEntries } from './useEntries.ts'
import { useGroupCommands } from './useGroupCommands.ts'
import { useTending } from './useTending.ts'

/** From each state, where one usually goes next. */
const NEXT: Readonly<Record<State, readonly State[]>> = {
  forming: ['active'],
  active: ['paused', 'closed'],
  paused: ['active', 'closed'],
  closed: ['active'],
}

/** The group's state with its history: it can pause, wake up again and take in more members (S175). */
export function GroupState({ place, group }: GroupProps) {
  const { t, language } = useTexts()
  const { mayTend, isTeam } = useTending(place, group.kind)
  const { all, add } = useEntries(place, group)
  const commands = useGroupCommands(place, group)
  const nameOf = useNames(circleOf(place))
  const [asked, ask] = useState<State | null>(null)
  const state = group.state ?? 'forming'
  const history = all.filter(({ kind }) => kind === 'state')
  const change = (to: State, notes: string) => {
    if (!commands.set(group.instance.id, 'lsg.state', { options: [to] })) return
    add({ kind: 'state', state: to, notes })
    ask(null)
  }
  return (
    <Section title={t('group.state.title')} lead={t('group.state.lead')}>
      <Stack>
        <p className={styles.state}>{t(`group.state.${state}`)}</p>
        {mayTend && (
          <Row>
            {NEXT[state].map((to) => (
              <Button key={to} onClick={() => ask(to)}>
                {t(`group.state.to.${state === 'paused' && to === 'active' ? 'again' : to}`)}
              </Button>
            ))}
          </Row>
        )}
        {history.length > 0 && (
          <ol className={styles.history} aria-label={t('group.state.history')}>
            {history.map(({ id, state: to, at, by, notes }) => (
              <li key={id}>
                {t(`group.state.${to || 'forming'}`)} · {formatDate(at, language)} · <bdi>{nameOf(by)}</bdi>
                {notes.text && (
                  <>
                    {' · '}
                    <bdi lang={notes.language}>{notes.text}</bdi>
                  </>
                )}
              </li>
            ))}
          </ol>
        )}
        {isTeam && (
          <div className={styles.teamsOnly}>
            <Costs place={place} group={group} />
          </div>
        )}
      </Stack>
      {asked && <StateDialog to={asked} onClose={() => ask(null)} onChange={(notes) => change(asked, notes)} />}
    </Section>
  )
}

type StateDialogProps = {
  readonly to: State
  readonly onClose: () => void
  readonly onChange: (notes: string) => void
}

function StateDialog({ to, onClose, onChange }: StateDialogProps) {
  const { t } = useTexts()
  const [notes, setNotes] = useState('')
  return (
    <FormDialog
      title={t(`group.state.ask.${to}`)}
      action={t(`group.state.to.${to}`)}
      isReady
      onSubmit={() => onChange(notes)}
      onClose={onClose}
    >
      <Muted>{t('group.state.keeps')}</Muted>
      <TextInput label={t('group.state.reason')} isOptional value={notes} onChange={setNotes} />
    </FormDialog>
  )
}
