import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Member } from '../../documents/members.ts'
import { type ColleaguePair, pairColleagues, readPairs } from '../../documents/pairs.ts'
import { mayPrepareVisits } from '../../method/rights.ts'
import type { Side } from '../../method/sides.ts'
import { Entries, Entry } from '../../ui/data/Entries.tsx'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Muted, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { useMayWrite } from '../useMayWrite.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import styles from './teams.module.css'

type ColleaguesProps = { readonly circle: OpenCircle; readonly members: readonly Member[] }

const MENTEE: readonly Side[] = ['menteeCity', 'menteeAssociation', 'localSupportGroup', 'service']
const MENTOR: readonly Side[] = ['mentorCity', 'mentorAssociation', 'mirrorGroup']
const on = (members: readonly Member[], sides: readonly Side[]) =>
  members.filter((member) => member.sides.some((side) => sides.includes(side)))
const labelOf = ({ name, function: role, organisation }: Member) =>
  [name || role, organisation].filter(Boolean).join(', ')

/** Colleagues of the two cities who reach each other directly, and for what. */
export function Colleagues({ circle, members }: ColleaguesProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('teams')
  const show = useToast()
  const pairs = useDocument(circle, readPairs)
  const mayPair = useMayWrite(circle) && mayPrepareVisits(programme.sides())
  const [isAdding, setAdding] = useState(false)
  const nameOf = (id: string) => {
    const member = members.find((one) => one.id === id)
    return member ? labelOf(member) : t('common.people.unknown')
  }
  const put = (pair: ColleaguePair, isPaired: boolean) =>
    report(pairColleagues(circle.doc, programme.author(), pair, isPaired)).ok
  const part = (pair: ColleaguePair) => {
    if (put(pair, false)) show({ text: t('teams.colleagues.parted'), onUndo: () => void put(pair, true) })
  }
  const [mentees, mentors] = [on(members, MENTEE), on(members, MENTOR)]
  const canAdd = mentees.length > 0 && mentors.length > 0
  return (
    <Section
      title={t('teams.colleagues.title')}
      lead={t('teams.colleagues.lead')}
      actions={
        mayPair &&
        canAdd && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('teams.colleagues.add')}
          </Button>
        )
      }
    >
      {pairs.length === 0 && <Muted>{t(canAdd ? 'teams.colleagues.none' : 'teams.colleagues.oneSide')}</Muted>}
      <Entries>
        {pairs.map((pair) => (
          <Entry
            key={`${pair.mentee}/${pair.mentor}`}
            actions={
              mayPair && (
                <IconButton
                  icon="trash"
                  label={t('teams.colleagues.part', { mentee: nameOf(pair.mentee), mentor: nameOf(pair.mentor) })}
                  onClick={() => part(pair)}
                />
              )
            }
          >
            <p className={styles.pair}>
              <bdi>{nameOf(pair.mentee)}</bdi>
              <Icon name="bridge" />
              <bdi>{nameOf(pair.mentor)}</bdi>
            </p>
            {pair.subject && <p className={styles.subject}>{pair.subject}</p>}
          </Entry>
        ))}
      </Entries>
      {isAdding && (
        <NewPair
          {...{ mentees, mentors }}
          onClose={() => setAdding(false)}
          onAdd={(pair) => put(pair, true) && setAdding(false)}
        />
      )}
    </Section>
  )
}

type NewPairProps = {
  readonly mentees: readonly Member[]
  readonly mentors: readonly Member[]
  readonly onClose: () => void
  readonly onAdd: (pair: ColleaguePair) => void
}

function NewPair({ mentees, mentors, onClose, onAdd }: NewPairProps) {
  const { t } = useTexts()
  const [mentee, setMentee] = useState('')
  const [mentor, setMentor] = useState('')
  const [subject, setSubject] = useState('')
  const options = (members: readonly Member[]) =>
    members.map((member) => ({ value: member.id as string, label: labelOf(member) }))
  return (
    <FormDialog
      title={t('teams.colleagues.add')}
      action={t('teams.colleagues.action')}
      isReady={mentee !== '' && mentor !== ''}
      onSubmit={() => onAdd({ mentee, mentor, subject })}
      onClose={onClose}
    >
      <Stack>
        <Select
          label={t('teams.team.mentee')}
          placeholder={t('teams.colleagues.choose')}
          options={options(mentees)}
          value={mentee}
          onChange={setMentee}
        />
        <Select
          label={t('teams.team.mentor')}
          placeholder={t('teams.colleagues.choose')}
          options={options(mentors)}
          value={mentor}
          onChange={setMentor}
        />
        <TextInput
          label={t('teams.colleagues.subject')}
          help={t('teams.colleagues.subjectHelp')}
          isOptional
          value={subject}
          onChange={setSubject}
        />
      </Stack>
    </FormDialog>
  )
}
