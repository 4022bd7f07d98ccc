import type { Factor } from '../../documents/benchmarkTypes.ts'
import { setSubject } from '../../documents/forms/instances.ts'
import { Grid, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import { Evidence } from './Evidence.tsx'
import { Examples } from './Examples.tsx'
import { Lines } from './Lines.tsx'
import { TakeTool } from './TakeTool.tsx'

type Props = { readonly factor: Factor }

/** What the factor says, for any city (S124). */
export function Norm({ factor }: Props) {
  const { t } = useTexts()
  const { at, place, sheets } = useBenchmark()
  const { instance, title, rationale, isContextual } = factor
  const text = (field: string) => sheets.texts.of(field)
  const named = () => {
    const doc = at.docs.programme
    // Lists of forms call it so too; the words are those of the title, and nothing is left to say if that fails.
    if (doc && title.text.trim() !== '' && title.text !== instance.subject)
      setSubject(doc, place.author(), instance.id, title.text)
  }
  const spot = (field: string) => ({ instance, owner: instance.id, field })
  return (
    <Section title={t(isContextual ? 'benchmark.factor.context' : 'benchmark.factor.norm')}>
      <Stack>
        <AnswerBox
          spot={spot('bm.kf.title')}
          cell={title}
          label={t('benchmark.factor.name')}
          help={text('bm.kf.title').help}
          look="line"
          onLeave={named}
        />
        <AnswerBox
          spot={spot('bm.kf.rationale')}
          cell={rationale}
          label={isContextual ? t('benchmark.factor.effect') : text('bm.kf.rationale').label}
          help={isContextual ? undefined : text('bm.kf.rationale').help}
        />
        <Evidence factor={factor} />
      </Stack>
    </Section>
  )
}

/** What must change, and what to build on; goals and steps may go into the plan (S132–S135). */
export function Findings({ factor }: Props) {
  const { t } = useTexts()
  const { sheets } = useBenchmark()
  const { instance, isContextual, change, assets, goals, steps } = factor
  const text = (field: string) => sheets.texts.of(field)
  return (
    <Section title={t('benchmark.findings.title')} lead={isContextual ? undefined : t('benchmark.findings.lead')}>
      <Stack>
        <Grid>
          {(
            [
              ['bm.ck.change', change],
              ['bm.ck.assets', assets],
            ] as const
          ).map(([field, cell]) => (
            <AnswerBox
              key={field}
              spot={{ instance, owner: instance.id, field }}
              cell={cell}
              label={text(field).label}
              help={text(field).help}
            />
          ))}
        </Grid>
        {(
          [
            ['bm.ck.goals', goals, 'goal'],
            ['bm.ck.steps', steps, 'step'],
          ] as const
        ).map(([field, lines, name]) => (
          <Lines
            key={field}
            {...{ instance, field, lines }}
            title={text(field).label}
            one={(number) => t(`benchmark.line.${name}`, { number })}
            add={t(`benchmark.line.${name}Add`)}
          >
            {isContextual ? undefined : (line) => <TakeTool factor={factor} line={line} field={field} />}
          </Lines>
        ))}
      </Stack>
    </Section>
  )
}

/** What a city can do, and what may help: options, never duties (S126–S128). */
export function Options({ factor }: Props) {
  const { t } = useTexts()
  const { sheets } = useBenchmark()
  const { instance, measures, tips, isContextual } = factor
  const text = (field: string) => sheets.texts.of(field)
  return (
    <Section title={t('benchmark.options.title')} lead={t('benchmark.options.lead')}>
      <Stack>
        <Lines
          {...{ instance, field: 'bm.kf.measures', lines: measures }}
          title={text('bm.kf.measures').label}
          one={(number) => t('benchmark.line.measure', { number })}
          add={t('benchmark.line.measureAdd')}
        >
          {isContextual ? undefined : (line) => <TakeTool factor={factor} line={line} field="bm.kf.measures" />}
        </Lines>
        <Lines
          {...{ instance, field: 'bm.kf.tips', lines: tips }}
          title={text('bm.kf.tips').label}
          one={(number) => t('benchmark.line.tip', { number })}
          add={t('benchmark.line.tipAdd')}
        />
        <Examples factor={factor} />
      </Stack>
    </Section>
  )
}
