import { mayConfirm } from '../../method/essentials.ts'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import { useNote } from './NoteContext.ts'
import { NoteField } from './NoteField.tsx'
import styles from './talk.module.css'

/** What the mentee wants to do, in its own words; it alone says that these are the ones (S34). */
export function Intention() {
  const programme = useProgramme()
  const { circle, note, words, isOpen, commands } = useNote()
  const mayTick = isOpen && note.hasIntention && mayConfirm(programme.sides())
  return (
    <div className={styles.confirmed}>
      <NoteField field="me.c.intention" />
      {circle.kind === 'talk' && (
        <>
          {mayTick && (
            <Checkbox
              label={words('me.c.intentionConfirmed').label}
              isChecked={note.intention === 'confirmed'}
              onChange={commands.confirmIntention}
            />
          )}
          {note.hasIntention && <Confirmed state={note.intention} what="intention" />}
        </>
      )}
    </div>
  )
}

type ConfirmedProps = { readonly state: 'open' | 'confirmed' | 'changed'; readonly what: 'intention' | 'summary' }

/** In words and with a symbol: for both sides the same. */
export function Confirmed({ state, what }: ConfirmedProps) {
  const { t } = useTexts()
  return (
    <p className={styles.state} role="status">
      <Icon name={state === 'confirmed' ? 'check' : 'clock'} />
      {t(`talks.${what}.${state}`)}
    </p>
  )
}
