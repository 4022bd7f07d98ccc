import { useState } from 'react'
import { answerQuestion, setPresence } from '../../documents/benchmarkAnswering.ts'
import type { CityAnswer, Factor, Question } from '../../documents/benchmarkTypes.ts'
import { type ItemId, newId } from '../../documents/ids.ts'
import { type BenchmarkCity, PRESENCES, type Presence } from '../../method/benchmark/profile.ts'
import { Button } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import shared from './benchmark.module.css'
import styles from './CityAnswers.module.css'
import { PresenceMark } from './PresenceMark.tsx'

const ANSWERS = 'bm.ck.answers'

type CityProps = { readonly factor: Factor; readonly question: Question; readonly city: BenchmarkCity }

type Shown = Pick<CityAnswer, 'id' | 'presence' | 'evidence' | 'by'>

const EMPTY = { presence: null, evidence: { text: '', language: '', isContested: false }, by: '' as CityAnswer['by'] }

/** One answer usually; two where people answered apart: then both stand, until somebody takes one away. */
export function CityAnswers({ factor, question, city }: CityProps) {
  const { t } = useTexts()
  const [fresh] = useState(() => newId<ItemId>())
  const answers = question.answers.filter((answer) => answer.city === city)
  const shown: readonly Shown[] = answers.length > 0 ? answers : [{ ...EMPTY, id: fresh }]
  const isApart = answers.length > 1
  return (
    <div className={styles.city}>
      {isApart && <p className={shared.contested}>{t('benchmark.questions.apart')}</p>}
      {shown.map((answer) => (
        <OneAnswer key={answer.id} {...{ factor, question, city, answer, isApart }} isThere={answers.length > 0} />
      ))}
    </div>
  )
}

type OneProps = CityProps & { readonly answer: Shown; readonly isApart: boolean; readonly isThere: boolean }

function OneAnswer({ factor, question, city, answer, isApart, isThere }: OneProps) {
  const { t } = useTexts()
  const { at, place, commands, isOpen, nameOf, sheets, cityName } = useBenchmark()
  const { instance } = factor
  const circle = () => commands.prepare({ instance, owner: answer.id, field: `${ANSWERS}.presence` })
  const set = (presence: Presence | null) => {
    const input = { id: answer.id, question: question.id, city, cityName: cityName(city) }
    if (isThere) {
      const open = circle()
      if (open) commands.report(setPresence(open.doc, place.author(), answer.id, presence))
    } else if (presence) commands.report(answerQuestion(at, place.author(), instance, { ...input, presence }))
  }
  const remove = () => {
    const open = circle()
    if (open) commands.remove({ id: answer.id, circle: open.kind })
  }
  return (
    <div data-item={answer.id} className={styles.answer}>
      {isApart && <p className={shared.soft}>{t('benchmark.questions.by', { name: nameOf(answer.by) })}</p>}
      <PresenceChoice city={city} value={answer.presence} onChange={set} />
      {isThere && (
        <AnswerBox
          spot={{ instance, owner: answer.id, field: `${ANSWERS}.evidence` }}
          cell={answer.evidence}
          label={sheets.texts.of(`${ANSWERS}.evidence`).label}
          placeholder={sheets.texts.of(`${ANSWERS}.evidence`).help ?? ''}
          look="line"
        />
      )}
      {isApart && isOpen && (
        <div>
          <Button kind="quiet" icon="trash" onClick={remove}>
            {t('benchmark.questions.removeAnswer', { name: nameOf(answer.by), city: cityName(city) })}
          </Button>
        </div>
      )}
    </div>
  )
}

type ChoiceProps = {
  readonly city: BenchmarkCity
  readonly value: Presence | null
  readonly onChange: (presence: Presence | null) => void
}

function PresenceChoice({ city, value, onChange }: ChoiceProps) {
  const { t } = useTexts()
  const { isOpen, cityName } = useBenchmark()
  if (isOpen)
    return (
      <ChoiceChips
        legend={cityName(city)}
        options={PRESENCES.map((presence) => ({ value: presence, label: t(`benchmark.presence.${presence}`) }))}
        value={value}
        isClearable
        onChange={onChange}
      />
    )
  return (
    <p className={styles.readOnly}>
      <bdi>{cityName(city)}</bdi>
      <PresenceMark mark={value ?? 'open'} />
      {t(`benchmark.presence.${value ?? 'open'}`)}
    </p>
  )
}
