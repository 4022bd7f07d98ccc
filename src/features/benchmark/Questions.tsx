import { Link } from 'wouter'
import type { Factor, Question } from '../../documents/benchmarkTypes.ts'
import { IconButton } from '../../ui/form/Button.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import shared from './benchmark.module.css'
import { CityAnswers } from './CityAnswers.tsx'
import { AddLine } from './Lines.tsx'
import styles from './Questions.module.css'

const FIELD = 'bm.kf.questions'

/** Is it there? Each question for both cities, with what makes one say so (S125). */
export function Questions({ factor }: { readonly factor: Factor }) {
  const { t } = useTexts()
  const { commands, isOpen, place, sheets } = useBenchmark()
  const { instance, questions, loose } = factor
  return (
    <Section title={sheets.texts.of(FIELD).label} lead={t('benchmark.questions.lead')}>
      <Stack>
        {questions.length > 0 && (
          <ol className={shared.list}>
            {questions.map((question, index) => (
              <QuestionCard key={question.id} factor={factor} question={question} number={index + 1} />
            ))}
          </ol>
        )}
        {loose > 0 && (
          <p className={shared.soft}>
            {t('benchmark.questions.loose', { count: loose })}{' '}
            <Link href={place.addressOf(instance.id)}>{t('benchmark.menu.form')}</Link>
          </p>
        )}
        {isOpen && (
          <AddLine
            label={t('benchmark.questions.add')}
            onAdd={(words) => commands.add({ instance, owner: instance.id, field: FIELD }, words) !== null}
          />
        )}
      </Stack>
    </Section>
  )
}

type CardProps = { readonly factor: Factor; readonly question: Question; readonly number: number }

function QuestionCard({ factor, question, number }: CardProps) {
  const { t } = useTexts()
  const { cities, commands, isOpen } = useBenchmark()
  const { instance } = factor
  return (
    <li data-item={question.id} className={shared.framed}>
      <div className={shared.withMenu}>
        <AnswerBox
          spot={{ instance, owner: question.id, field: FIELD }}
          cell={question.words}
          label={t('benchmark.questions.one', { number })}
          look="line"
        />
        {isOpen && (
          <IconButton
            icon="trash"
            label={t('benchmark.line.remove', { words: question.words.text || String(number) })}
            onClick={() => commands.remove(question)}
          />
        )}
      </div>
      <div className={styles.cities}>
        {cities.map((city) => (
          <CityAnswers key={city} factor={factor} question={question} city={city} />
        ))}
      </div>
    </li>
  )
}
