import { STEP_SIDES, stepSidesOf } from '../../method/essentials.ts'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { SuggestInput } from '../../ui/form/SuggestInput.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useTyped } from '../useTyped.ts'
import { useProgramme } from '../workspace.ts'
import { DayField } from './DayField.tsx'
import { useNote } from './NoteContext.ts'
import { NoteField } from './NoteField.tsx'
import styles from './talk.module.css'

/** Who does what by when: agreed by each end for itself, then on the list of both (S35). */
export function Step() {
  const { t } = useTexts()
  const { note, words, isOpen, commands } = useNote()
  const { step } = note
  return (
    <Section title={words('me.c.nextStep').label} lead={t('talks.step.lead')}>
      <NoteField field="me.c.nextStep.what" asks={['nextStep']} />
      <div className={styles.pair}>
        <Who />
        <DayField
          label={words('me.c.nextStep.when').label}
          help={words('me.c.nextStep.when').help ?? ''}
          value={step.when}
          isReadOnly={!isOpen}
          onCommit={(value) => commands.set('stepWhen', value)}
        />
      </div>
      {step.what !== '' && <Agreed />}
    </Section>
  )
}

/** People of the conversation are offered, any other words are as good. */
function Who() {
  const { t } = useTexts()
  const { note, people, words, isOpen, commands } = useNote()
  const known = people.map(({ id, name, function: role }) => ({ id, name: name || role }))
  const keep = (typed: string) => {
    const name = typed.trim()
    const id = known.find((one) => one.name === name)?.id
    commands.set('stepWho', name === '' ? null : { words: name, ...(id && { ids: [id] }) })
  }
  const { shown, onChange, onLeave } = useTyped(note.step.who, keep)
  return (
    <SuggestInput
      label={words('me.c.nextStep.who').label}
      help={t('talks.step.whoHelp')}
      suggestions={known.map(({ name }) => name)}
      value={shown}
      {...{ onChange, onLeave }}
      isReadOnly={!isOpen}
    />
  )
}

function Agreed() {
  const { t } = useTexts()
  const programme = useProgramme()
  const { circle, note, words, isOpen, commands } = useNote()
  if (circle.kind !== 'talk') return null
  const mine = stepSidesOf(programme.sides())
  return (
    <fieldset className={styles.agreed}>
      <legend>{words('me.c.nextStep.agreed').label}</legend>
      {STEP_SIDES.map((side) => (
        <Checkbox
          key={side}
          label={words(`me.c.nextStep.agreed/${side}`).label}
          {...(!mine.includes(side) && { help: t('talks.step.theirs') })}
          isChecked={note.step.agreed.includes(side)}
          isDisabled={!isOpen || !mine.includes(side)}
          onChange={(isAgreed) => commands.agree(side, isAgreed)}
        />
      ))}
    </fieldset>
  )
}
