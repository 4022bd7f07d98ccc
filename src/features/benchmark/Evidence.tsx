import { useId, useState } from 'react'
import type { Factor, Line } from '../../documents/benchmarkTypes.ts'
import { EVIDENCE_KINDS, type EvidenceKind, isEvidenceKind } from '../../method/benchmark/reference.ts'
import { classes } from '../../ui/classes.ts'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import shared from './benchmark.module.css'
import styles from './Evidence.module.css'

const FIELD = 'bm.evidence'

/** What a factor draws on: the kind of evidence and where it can be found (S122). */
export function Evidence({ factor }: { readonly factor: Factor }) {
  const { t } = useTexts()
  const { isOpen, sheets } = useBenchmark()
  const id = useId()
  return (
    <section aria-labelledby={id} className={shared.part}>
      <h3 id={id}>{sheets.texts.of(FIELD).label}</h3>
      <p className={shared.lead}>{t('benchmark.evidence.lead')}</p>
      {factor.evidence.length > 0 && (
        <ul className={shared.list}>
          {factor.evidence.map((line, index) => (
            <Source key={line.id} factor={factor} line={line} number={index + 1} />
          ))}
        </ul>
      )}
      {isOpen && <AddSource factor={factor} />}
    </section>
  )
}

function useKinds() {
  const { t } = useTexts()
  return EVIDENCE_KINDS.map((value) => ({ value, label: t(`benchmark.evidence.kind.${value}`) }))
}

type SourceProps = { readonly factor: Factor; readonly line: Line; readonly number: number }

function Source({ factor, line, number }: SourceProps) {
  const { t } = useTexts()
  const { commands, isOpen } = useBenchmark()
  const kinds = useKinds()
  const { instance } = factor
  const spot = { instance, owner: line.id, field: FIELD }
  const [kind] = line.value?.options ?? []
  return (
    <li data-item={line.id} className={styles.source}>
      <Select
        label={t('benchmark.evidence.kindOf', { number })}
        isLabelHidden
        placeholder={t('benchmark.evidence.noKind')}
        options={kinds}
        value={isEvidenceKind(kind) ? kind : ''}
        isDisabled={!isOpen}
        onChange={(next) => void commands.set(spot, 'text', { ...line.value, options: [next] })}
      />
      <AnswerBox
        spot={spot}
        cell={line.words}
        label={t('benchmark.evidence.one', { number })}
        isLabelHidden
        look="line"
      />
      {isOpen && (
        <IconButton
          icon="trash"
          label={t('benchmark.line.remove', { words: line.words.text || t('benchmark.evidence.one', { number }) })}
          onClick={() => commands.remove(line)}
        />
      )}
    </li>
  )
}

function AddSource({ factor }: { readonly factor: Factor }) {
  const { t } = useTexts()
  const { commands } = useBenchmark()
  const kinds = useKinds()
  const [kind, setKind] = useState<EvidenceKind | ''>('')
  const [words, setWords] = useState('')
  const { instance } = factor
  const add = () => {
    const value = kind === '' ? undefined : { options: [kind] }
    if (words.trim() === '') return
    if (commands.add({ instance, owner: instance.id, field: FIELD }, words.trim(), value) === null) return
    setWords('')
    setKind('')
  }
  return (
    <form
      className={classes(shared.add, styles.add)}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Select
        label={t('benchmark.evidence.kindLabel')}
        placeholder={t('benchmark.evidence.noKind')}
        options={kinds}
        value={kind}
        onChange={setKind}
      />
      <TextInput label={t('benchmark.evidence.reference')} value={words} onChange={setWords} />
      <Button type="submit" icon="plus" isDisabled={words.trim() === ''}>
        {t('common.actions.add')}
      </Button>
    </form>
  )
}
