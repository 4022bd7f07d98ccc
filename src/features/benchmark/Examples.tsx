import { useCallback, useId, useState } from 'react'
import { Link } from 'wouter'
import { answerReader } from '../../documents/benchmarkAnswers.ts'
import type { Factor, Line } from '../../documents/benchmarkTypes.ts'
import type { FormInstance } from '../../documents/forms/instances.ts'
import type { FormDocs } from '../../documents/forms/keys.ts'
import type { Cell } from '../../documents/rows.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocs } from '../useDocs.ts'
import { AnswerBox } from './AnswerBox.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import styles from './benchmark.module.css'
import { Lines } from './Lines.tsx'
import { ToolLink } from './ToolLink.tsx'

const FIELD = 'bm.kf.examples'
const ADAPTATION = 'gp.adaptation'
type Practice = { readonly instance: FormInstance; readonly name: string; readonly adaptation: Cell }

/** How others reached the standard: in words, or as a practice sheet of this programme (S128). */
export function Examples({ factor }: { readonly factor: Factor }) {
  const { t } = useTexts()
  const { sheets, place, isOpen } = useBenchmark()
  const form = sheets.practice
  const read = useCallback(
    (docs: FormDocs): readonly Practice[] => {
      const reader = answerReader(docs, form)
      return reader.instances.map((instance) => ({
        instance,
        name: instance.subject || reader.cell(instance.id, instance.id, 'gp.title').text,
        adaptation: reader.cell(instance.id, instance.id, ADAPTATION),
      }))
    },
    [form],
  )
  const practices = useDocs(place.circles, read)
  const linked = new Set(factor.examples.flatMap(({ value }) => value?.ids ?? []))
  const others = practices.filter(({ instance }) => !linked.has(instance.id))
  return (
    <div className={styles.part}>
      <Lines
        {...{ instance: factor.instance, field: FIELD, lines: factor.examples }}
        title={sheets.texts.of(FIELD).label}
        one={(number) => t('benchmark.line.example', { number })}
        add={t('benchmark.line.exampleAdd')}
        isUnder
      >
        {(line) => <Example line={line} practices={practices} />}
      </Lines>
      {isOpen && others.length > 0 && <LinkPractice factor={factor} practices={others} />}
      {practices.length === 0 && (
        <p className={styles.soft}>
          {t('benchmark.practice.none')}{' '}
          <Link href={`${place.address}#goodPractice`}>{t('benchmark.practice.begin')}</Link>
        </p>
      )}
    </div>
  )
}

function Example({ line, practices }: { readonly line: Line; readonly practices: readonly Practice[] }) {
  const { t } = useTexts()
  const { url, ids = [] } = line.value ?? {}
  return (
    <>
      {url && <ToolLink title={line.words.text} url={url} />}
      {ids.map((id) => {
        const practice = practices.find(({ instance }) => instance.id === id)
        return practice ? (
          <LinkedPractice key={id} practice={practice} />
        ) : (
          <p key={id} className={styles.soft}>
            {t('benchmark.practice.notHere')}
          </p>
        )
      })}
    </>
  )
}

/** Going further than handing a practice over: the link is complete once it is said what is kept, changed, left out (S2). */
function LinkedPractice({ practice }: { readonly practice: Practice }) {
  const { t } = useTexts()
  const { place, sheets } = useBenchmark()
  const { instance, name, adaptation } = practice
  const isComplete = adaptation.text.trim() !== ''
  const id = useId()
  return (
    <section className={styles.framed} aria-labelledby={id}>
      <p id={id} className={styles.named}>
        <Link href={place.addressOf(instance.id)}>
          <bdi>{name || t('benchmark.practice.unnamed')}</bdi>
        </Link>
        <span className={styles.mark}>
          {t(isComplete ? 'benchmark.practice.complete' : 'benchmark.practice.incomplete')}
        </span>
      </p>
      <AnswerBox
        spot={{ instance, owner: instance.id, field: ADAPTATION }}
        form={sheets.practice}
        cell={adaptation}
        label={t('benchmark.practice.adapt')}
        help={t('benchmark.practice.adaptHelp')}
      />
    </section>
  )
}

type LinkPracticeProps = { readonly factor: Factor; readonly practices: readonly Practice[] }

function LinkPractice({ factor, practices }: LinkPracticeProps) {
  const { t } = useTexts()
  const { commands } = useBenchmark()
  const [chosen, setChosen] = useState('')
  const { instance } = factor
  const practice = practices.find((one) => one.instance.id === chosen)
  const link = () => {
    if (!practice) return
    const spot = { instance, owner: instance.id, field: FIELD }
    if (commands.add(spot, practice.name, { ids: [practice.instance.id] }) !== null) setChosen('')
  }
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        link()
      }}
    >
      <Select
        label={t('benchmark.practice.choose')}
        placeholder={t('benchmark.practice.placeholder')}
        options={practices.map((one) => ({
          value: one.instance.id as string,
          label: one.name || t('benchmark.practice.unnamed'),
        }))}
        value={chosen}
        onChange={setChosen}
      />
      <Button type="submit" icon="link" isDisabled={!practice}>
        {t('benchmark.practice.link')}
      </Button>
    </form>
  )
}
