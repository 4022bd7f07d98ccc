import { useState } from 'react'
import { removeItem, restoreItem } from '../../documents/forms/items.ts'
import { setAnswer } from '../../documents/forms/setAnswer.ts'
import { addMarkedItem } from '../../documents/itemMarks.ts'
import type { Member } from '../../documents/members.ts'
import { SIDES, type Side } from '../../method/sides.ts'
import { missingParties } from '../../method/training.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { HeldItem } from '../formHere.ts'
import { listInSentence } from '../inSentence.ts'
import { useReport } from '../useReport.ts'
import { useItems } from '../workspace.ts'
import type { TrainingBoard } from './board.ts'
import styles from './training.module.css'

const FIELD = 'tr.parties'

/** Who takes part, and which party is not among them yet (S142). Members are added with one tap. */
export function Parties({ board }: { readonly board: TrainingBoard }) {
  const { t, language } = useTexts()
  const { here, mayWrite } = board
  const people = here.items(FIELD)
  const missing = missingParties(new Set(people.map(({ marks }) => marks.side)))
  return (
    <fieldset className={styles.group}>
      <legend>{t('training.parties.title')}</legend>
      {people.length > 0 && (
        <ul className={styles.rows}>
          {people.map((person) => (
            <Person key={person.id} board={board} person={person} />
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <p className={styles.quiet}>
          {t('training.parties.missing', {
            parties: listInSentence(
              missing.map((side) => t(`method.side.${side}`)),
              language,
            ),
          })}
        </p>
      )}
      {mayWrite && <AddPeople board={board} people={people} />}
    </fieldset>
  )
}

const nameOf = ({ answer }: HeldItem): string => answer?.value?.words || answer?.words.text || ''

function Person({ board, person }: { readonly board: TrainingBoard; readonly person: HeldItem }) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('training')
  const { here, author, mayWrite } = board
  const doc = here.place.circles[person.circle]?.doc
  const { side } = person.marks
  const remove = () => {
    if (!doc || !report(removeItem(doc, author(), person.id)).ok) return
    show({ text: t('training.parties.removed'), onUndo: () => void report(restoreItem(doc, author(), person.id)) })
  }
  const name = nameOf(person) || t('training.parties.unnamed')
  return (
    <li className={styles.row}>
      <span className={styles.grow}>
        <bdi>{name}</bdi>
        {side && <span className={styles.quiet}> · {t(`method.side.${side}`)}</span>}
      </span>
      {mayWrite && <IconButton icon="trash" label={t('training.parties.remove', { name })} onClick={remove} />}
    </li>
  )
}

type AddProps = { readonly board: TrainingBoard; readonly people: readonly HeldItem[] }

function AddPeople({ board: { instance, circle, author }, people }: AddProps) {
  const { t } = useTexts()
  const report = useReport('training')
  const members = useItems<Member>(circle, 'members') ?? []
  const [name, setName] = useState('')
  const [side, setSide] = useState<Side | ''>('')
  const here = new Set(people.flatMap(({ answer }) => answer?.value?.ids ?? []))
  const add = (person: { readonly name: string; readonly side: Side | ''; readonly id?: string }) => {
    if (!circle) return false
    const input = { instance: instance.id, owner: instance.id, field: FIELD }
    const added = report(addMarkedItem(circle.doc, author(), input, person.side ? { side: person.side } : {}))
    if (!added.ok) return false
    const value = { words: person.name, ...(person.id && { ids: [person.id] }) }
    return report(setAnswer(circle.doc, author(), { owner: added.value, field: { id: FIELD, type: 'person' } }, value))
      .ok
  }
  const addTyped = () => {
    if (!add({ name: name.trim(), side })) return
    setName('')
    setSide('')
  }
  return (
    <>
      <div className={styles.chips}>
        {members
          .filter((member) => !here.has(member.id))
          .map(({ id, name: known, function: role, sides }) => (
            <Button key={id} icon="plus" onClick={() => void add({ id, name: known || role, side: sides[0] ?? '' })}>
              {known || role}
            </Button>
          ))}
      </div>
      <div className={styles.adding}>
        <TextInput label={t('training.parties.name')} value={name} onChange={setName} />
        <Select
          label={t('training.parties.side')}
          placeholder={t('training.parties.noSide')}
          options={SIDES.map((value) => ({ value, label: t(`method.side.${value}`) }))}
          value={side}
          onChange={setSide}
        />
        <Button icon="plus" isDisabled={name.trim() === ''} onClick={addTyped}>
          {t('training.parties.add')}
        </Button>
      </div>
    </>
  )
}
