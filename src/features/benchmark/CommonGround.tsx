import { instancesOf } from '../../documents/benchmarkAnswers.ts'
import { type Benchmark, COMMON_FIELDS } from '../../documents/benchmarkTypes.ts'
import { readForm, startForm } from '../../documents/forms/instances.ts'
import { answerKey, type FormDocs, type OwnerId } from '../../documents/forms/keys.ts'
import { valueKey } from '../../documents/ids.ts'
import { orderStages, readPath } from '../../documents/path.ts'
import { getValue } from '../../documents/values.ts'
import type { Form } from '../../method/forms/types.ts'
import { isValueOf } from '../../method/forms/values.ts'
import { mayPrepareVisits } from '../../method/rights.ts'
import { Button } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Grid, Muted, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocs } from '../useDocs.ts'
import { useProgramme } from '../workspace.ts'
import { AnswerBox } from './AnswerBox.tsx'
import { useBenchmark } from './BenchmarkContext.ts'

const REACH = 'ps.reach'
const REACHES = ['national', 'transnational'] as const
type Reach = (typeof REACHES)[number]
type Props = { readonly benchmark: Benchmark; readonly setup: Form }

/** Within one country the base is shared; across borders the two cities first find their common ground (S120). */
export function CommonGround({ benchmark, setup }: Props) {
  const { t } = useTexts()
  const { place, commands, isOpen, sheets, at } = useBenchmark()
  const { reach, setupId, isOnPath } = useDocs(place.circles, readReach)
  const isWritten = COMMON_FIELDS.some((field) => benchmark.texts[field].text !== '')
  const choose = (next: Reach) => {
    const doc = at.docs.programme
    if (!doc) return
    const begun = setupId ?? commands.report(startForm(doc, place.author(), { form: 'programmeSetup', subject: '' }))
    const id = typeof begun === 'string' ? begun : begun.ok ? begun.value : null
    const instance = id && Object.values(at.docs).flatMap((held) => readForm(held, id) ?? [])[0]
    if (instance) commands.set({ instance, owner: instance.id, field: REACH }, 'choice', { options: [next] }, setup)
  }
  return (
    <Section title={t('benchmark.common.title')} lead={t('benchmark.common.lead')}>
      <Stack>
        {isOpen ? (
          <ChoiceChips
            legend={t('benchmark.common.reach')}
            options={REACHES.map((value) => ({ value, label: t(`benchmark.common.${value}`) }))}
            value={reach}
            onChange={(value) => value && choose(value)}
          />
        ) : (
          reach && <p>{t(`benchmark.common.${reach}`)}</p>
        )}
        {reach === 'national' && <Muted>{t('benchmark.common.shared')}</Muted>}
        {(reach === 'transnational' || isWritten) && (
          <Grid>
            {COMMON_FIELDS.map((field) => (
              <AnswerBox
                key={field}
                spot={{ instance: benchmark.instance, owner: benchmark.instance.id, field }}
                cell={benchmark.texts[field]}
                label={sheets.texts.of(field).label}
                help={sheets.texts.of(field).help}
                look="line"
              />
            ))}
          </Grid>
        )}
        {reach === 'transnational' && !isOnPath && <StepOffer />}
      </Stack>
    </Section>
  )
}

/** The step is brought up where the path leaves it out. */
function StepOffer() {
  const { t } = useTexts()
  const { at, place, commands, isOpen } = useBenchmark()
  const programme = useProgramme()
  if (!isOpen || !mayPrepareVisits(programme.sides())) return null
  const add = () => {
    const doc = at.docs.programme
    if (doc) commands.report(orderStages(doc, place.author(), withStep(readPath(doc).order)))
  }
  return (
    <div>
      <Button icon="plus" onClick={add}>
        {t('benchmark.common.addStep')}
      </Button>
    </div>
  )
}

/** Before the visits begin, where the guide has it. */
function withStep(order: ReturnType<typeof readPath>['order']): ReturnType<typeof readPath>['order'] {
  const first = order.findIndex((stage) => /^(?:training|scope|visit)/.test(stage))
  const at = first < 0 ? order.length : first
  return [...order.slice(0, at), 'commonGround', ...order.slice(at)]
}

function readReach(docs: FormDocs) {
  const setup = instancesOf(docs, 'programmeSetup')[0]
  const doc = docs.programme
  const raw = doc && setup && getValue(doc, valueKey(answerKey(setup.id as OwnerId, REACH)))
  const [option] = isValueOf({ type: 'choice' }, raw)?.options ?? []
  return {
    setupId: setup?.id ?? null,
    reach: REACHES.find((value) => value === option) ?? null,
    isOnPath: doc ? readPath(doc).order.includes('commonGround') : true,
  }
}
