import type { Benchmark, Factor, Question } from '../../documents/benchmarkTypes.ts'
import type { Cell } from '../../documents/rows.ts'
import { classes } from '../../ui/classes.ts'
import { useTexts } from '../../ui/Texts.tsx'
import paper from '../Paper.module.css'
import { Paper, PaperPart } from '../Paper.tsx'
import { useUnder } from '../useUnder.ts'
import { useBenchmark } from './BenchmarkContext.ts'
import { CityHeads } from './CityHeads.tsx'

/**
 * Both cities beside each other on paper, factor by factor (S130): what everybody in the programme may read, without what
 * is in a narrower circle, and without a total or a rank.
 */
export function BenchmarkSheet({ benchmark }: { readonly benchmark: Benchmark }) {
  const { t } = useTexts()
  const { place } = useBenchmark()
  const under = useUnder(place.circles.group ?? null)
  const { theme, factors } = benchmark
  return (
    <Paper title={[t('benchmark.page.title'), theme.text].filter(Boolean).join(' · ')} under={under}>
      {factors
        .filter(({ isContextual }) => !isContextual)
        .map((factor) => (
          <FactorPart key={factor.instance.id} factor={factor} />
        ))}
    </Paper>
  )
}

function FactorPart({ factor }: { readonly factor: Factor }) {
  const { t } = useTexts()
  const { sheets } = useBenchmark()
  const labelOf = (field: string) => sheets.texts.of(field).label
  const { title, rationale, questions, change, assets, measures } = factor
  return (
    <PaperPart title={title.text || t('benchmark.factor.unnamed')} isLong>
      <Words cell={rationale} />
      {questions.length > 0 ? (
        <Answers questions={questions} />
      ) : (
        <p className={paper.small}>{t('benchmark.profile.noQuestions')}</p>
      )}
      <Words cell={change} label={labelOf('bm.ck.change')} />
      <Words cell={assets} label={labelOf('bm.ck.assets')} />
      {measures.length > 0 && (
        <>
          <p>
            <strong>{labelOf('bm.kf.measures')}</strong>
          </p>
          <ul>
            {measures.map(({ id, words }) => (
              <li key={id} dir="auto" lang={words.language || undefined}>
                {words.text}
              </li>
            ))}
          </ul>
        </>
      )}
    </PaperPart>
  )
}

function Answers({ questions }: { readonly questions: readonly Question[] }) {
  const { t } = useTexts()
  const { cities, sheets } = useBenchmark()
  return (
    <table className={classes(paper.table, paper.even)}>
      <CityHeads first={sheets.texts.of('bm.kf.questions').label} />
      <tbody>
        {questions.map(({ id, words, answers }) => (
          <tr key={id}>
            <th scope="row" dir="auto" lang={words.language || undefined}>
              {words.text}
            </th>
            {cities.map((city) => {
              const given = answers.filter((answer) => answer.city === city)
              return (
                <td key={city}>
                  {given.length === 0 && <span className={paper.small}>{t('benchmark.presence.open')}</span>}
                  {given.map((answer) => (
                    <div key={answer.id}>
                      {answer.presence && t(`benchmark.presence.${answer.presence}`)}
                      <Words cell={answer.evidence} />
                    </div>
                  ))}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Words({ cell, label }: { readonly cell: Cell; readonly label?: string }) {
  if (cell.text === '') return null
  return (
    <p className={paper.words}>
      {label && (
        <>
          <strong>{label}</strong>
          <br />
        </>
      )}
      <span dir="auto" lang={cell.language || undefined}>
        {cell.text}
      </span>
    </p>
  )
}
