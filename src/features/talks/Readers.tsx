import type { Member } from '../../documents/members.ts'
import { isMentor } from '../../method/essentials.ts'
import { CirclePicker } from '../../ui/circles/CirclePicker.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { formatList } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles } from '../workspace.ts'
import type { TalkReaders } from './beginTalk.ts'
import styles from './talks.module.css'

export type ReadersProps = {
  readonly readers: TalkReaders
  readonly people: readonly Member[]
  readonly chosen: readonly string[]
  readonly isMentorFirst: boolean
  readonly onReaders: (readers: TalkReaders) => void
  readonly onChosen: (chosen: readonly string[]) => void
}

/** Who will be able to read what is written: one by one, in words, before anything is written (S53, S54). */
export function Readers({ readers, people, chosen, isMentorFirst, onReaders, onChosen }: ReadersProps) {
  const { t } = useTexts()
  const { me } = useCircles()
  const circle = (kind: 'me' | 'talk') => ({
    ...{ circle: kind, label: t(`common.circles.${kind}.name`), description: t(`common.circles.${kind}.who`) },
  })
  return (
    <>
      <CirclePicker
        legend={t('common.circles.question')}
        options={[circle('talk'), ...(me ? [circle('me')] : [])]}
        value={readers === 'me' ? 'me' : 'talk'}
        onChange={(value) => onReaders(value === 'me' ? 'me' : 'people')}
      />
      {readers === 'people' && <People {...{ people, chosen, isMentorFirst, onChosen }} />}
      <WillRead {...{ readers, people, chosen }} />
    </>
  )
}

type PeopleProps = Pick<ReadersProps, 'people' | 'chosen' | 'isMentorFirst' | 'onChosen'>

function People({ people, chosen, isMentorFirst, onChosen }: PeopleProps) {
  const { t } = useTexts()
  if (people.length === 0) return <p>{t('talks.new.nobody')}</p>
  const mentors = (member: Member) => Number(isMentor(member.sides))
  const shown = isMentorFirst ? people.toSorted((a, b) => mentors(b) - mentors(a)) : people
  return (
    <fieldset className={styles.people}>
      <legend>{t('talks.new.withWhom')}</legend>
      {shown.map((member) => (
        <Checkbox
          key={member.id}
          label={member.name || member.function || t('common.people.unknown')}
          help={sidesOf(member, t)}
          isChecked={chosen.includes(member.id)}
          onChange={(isIn) => onChosen(isIn ? [...chosen, member.id] : chosen.filter((id) => id !== member.id))}
        />
      ))}
    </fieldset>
  )
}

type T = ReturnType<typeof useTexts>['t']

/** More devices than somebody has would be worth a word with them (L10). */
const howReached = (devices: number, t: T): string => {
  if (devices === 0) return t('talks.new.notYet')
  return devices === 1 ? '' : t('talks.new.devices', { count: devices })
}

/** Which side they are on, and how they can be reached. */
const sidesOf = ({ sides, devices }: Member, t: T): string =>
  [...sides.map((side) => t(`method.side.${side}`)), howReached(devices.length, t)].filter(Boolean).join(' · ')

function WillRead({ readers, people, chosen }: Pick<ReadersProps, 'readers' | 'people' | 'chosen'>) {
  const { t, language } = useTexts()
  const named = people.filter(({ id }) => chosen.includes(id))
  const names = formatList(
    named.map(({ name, function: role }) => name || role || t('common.people.unknown')),
    language,
  )
  const isOpen = readers === 'people' && named.length === 0
  // Above it stands that nobody can be chosen.
  if (isOpen && people.length === 0) return null
  return (
    <p className={styles.willRead} aria-live="polite">
      {isOpen ? t('talks.new.choose') : t(readers === 'me' ? 'talks.new.readMe' : 'talks.new.readPeople', { names })}
    </p>
  )
}
