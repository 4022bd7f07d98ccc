import { formatList } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import { DayField } from './DayField.tsx'
import { useNote } from './NoteContext.ts'
import { Reach } from './Reach.tsx'
import styles from './talk.module.css'

/** When it was, and who can read every word of it. */
export function NoteFacts() {
  const { t, language } = useTexts()
  const { me } = useProgramme()
  const { circle, note, people, words, isOpen, commands } = useNote()
  const others = people.filter(({ id }) => id !== me).map((member) => member.name || member.function)
  const names = [...others.map((name) => name || t('common.people.unknown')), t('talks.note.you')]
  return (
    <div className={styles.facts}>
      <DayField
        label={words('me.c.when').label}
        value={note.when}
        isReadOnly={!isOpen}
        onCommit={(value) => commands.set('when', value)}
      />
      <div>
        <p className={styles.readers}>
          {circle.kind === 'me'
            ? t('talks.new.readMe')
            : t('talks.note.readers', { names: formatList(names, language) })}
        </p>
        {circle.kind === 'talk' && <Reach circle={circle} people={people} />}
      </div>
    </div>
  )
}
