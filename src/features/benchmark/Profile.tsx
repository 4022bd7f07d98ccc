import { Link } from 'wouter'
import type { Factor } from '../../documents/benchmarkTypes.ts'
import { type BenchmarkCity, type Mark, marksOf, PRESENCES } from '../../method/benchmark/profile.ts'
import { classes } from '../../ui/classes.ts'
import { Section } from '../../ui/layout/Section.tsx'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import shared from './benchmark.module.css'
import { CityHeads } from './CityHeads.tsx'
import { PresenceMark } from './PresenceMark.tsx'
import styles from './Profile.module.css'

const LEGEND: readonly Mark[] = [...PRESENCES, 'open', 'differs']

/**
 * How both cities stand to each factor, a shape per question: strengths and gaps to look at, in the order of the
 * questions. Nothing is added up, and no city comes before the other (S130, S136).
 */
export function Profile({ factors }: { readonly factors: readonly Factor[] }) {
  const { t } = useTexts()
  const { cities, address } = useBenchmark()
  const isPicked = factors.some(({ isInScope }) => isInScope)
  return (
    <Section title={t('benchmark.profile.title')} lead={t('benchmark.profile.lead')}>
      <table className={styles.profile}>
        <caption>
          <VisuallyHidden>{t('benchmark.profile.title')}</VisuallyHidden>
        </caption>
        <CityHeads first={t('benchmark.profile.factor')} />
        <tbody>
          {factors.map((factor) => (
            <tr key={factor.instance.id}>
              <th scope="row">
                <Link
                  href={`${address}/${factor.instance.id}`}
                  className={classes(shared.factorLink, isPicked && !factor.isInScope && styles.pale)}
                >
                  <bdi>{factor.title.text || t('benchmark.factor.unnamed')}</bdi>
                </Link>
              </th>
              {cities.map((city) => (
                <td key={city}>
                  <Marks factor={factor} city={city} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.legend} aria-label={t('benchmark.profile.legend')}>
        {LEGEND.map((mark) => (
          <li key={mark}>
            <PresenceMark mark={mark} />
            {t(`benchmark.presence.${mark}`)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Marks({ factor, city }: { readonly factor: Factor; readonly city: BenchmarkCity }) {
  const { t } = useTexts()
  const { questions } = factor
  if (questions.length === 0) return <span className={shared.soft}>{t('benchmark.profile.noQuestions')}</span>
  const marks = marksOf(questions, city)
  return (
    <ul className={styles.marks}>
      {questions.map(({ id, words }, index) => {
        const mark = marks[index] ?? 'open'
        return (
          <li key={id} title={words.text}>
            <PresenceMark mark={mark} />
            <VisuallyHidden>
              {t('benchmark.profile.mark', { question: words.text, answer: t(`benchmark.presence.${mark}`) })}
            </VisuallyHidden>
          </li>
        )
      })}
    </ul>
  )
}
