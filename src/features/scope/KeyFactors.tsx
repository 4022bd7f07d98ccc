import { useCallback } from 'react'
import { Link } from 'wouter'
import { readBenchmarks } from '../../documents/benchmark.ts'
import { setInScope } from '../../documents/benchmarkFactors.ts'
import type { Benchmark } from '../../documents/benchmarkTypes.ts'
import { readForm } from '../../documents/forms/instances.ts'
import type { FormDocs } from '../../documents/forms/keys.ts'
import { carriedFurther, type FactorInScope, factorsInScope } from '../../documents/scopeFactors.ts'
import type { Form } from '../../method/forms/types.ts'
import { classes } from '../../ui/classes.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { docsOf } from '../formPlace.ts'
import { useDocs } from '../useDocs.ts'
import { useFormSheet } from '../useFormSheet.ts'
import { useReport } from '../useReport.ts'
import { type ScopeChoice, useScopeChoice } from '../useScopeChoice.ts'
import { useProgramme } from '../workspace.ts'
import type { ScopeBoard } from './board.ts'
import styles from './scope.module.css'

/** Key factors that the scope names and those marked in the benchmark: each proposes the other, nothing overwrites. */
export function KeyFactors({ board }: { readonly board: ScopeBoard }) {
  const sheet = useFormSheet('benchmark')
  const choice = useScopeChoice()
  return sheet && choice ? <Factors board={board} form={sheet.form} choice={choice} /> : null
}

type FactorsProps = { readonly board: ScopeBoard; readonly form: Form; readonly choice: ScopeChoice }

function Factors({ board, form, choice }: FactorsProps) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { circles } = board.here.place
  const benchmarks = useDocs<readonly Benchmark[]>(
    circles,
    useCallback((docs: FormDocs) => readBenchmarks(docs, form), [form]),
  )
  const factors = factorsInScope(benchmarks, choice.ids)
  const beyond = carriedFurther(benchmarks)
  return (
    <Section
      title={t('scope.factors.title')}
      lead={t(factors.length > 0 ? 'scope.factors.lead' : 'scope.factors.none')}
      actions={
        <LinkButton href={`/p/${id}/benchmark`} icon="star">
          {t('scope.factors.benchmark')}
        </LinkButton>
      }
    >
      {factors.length > 0 && (
        <ul className={styles.rows} aria-label={t('scope.factors.title')}>
          {factors.map((factor) => (
            <FactorItem key={factor.id} {...{ board, form, choice, factor }} />
          ))}
        </ul>
      )}
      {beyond.length > 0 && (
        <section className={styles.block} aria-label={t('scope.factors.beyond')}>
          <h3>{t('scope.factors.beyond')}</h3>
          <p className={styles.quiet}>{t('scope.factors.beyondText')}</p>
          <ul>
            {beyond.map((one) => (
              <li key={one.id} dir="auto">
                {one.text || t('scope.factors.unnamed')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Section>
  )
}

type ItemProps = FactorsProps & { readonly factor: FactorInScope }

function FactorItem({ board, form, choice, factor }: ItemProps) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const show = useToast()
  const report = useReport('scope')
  const { mayWrite, author, here } = board
  const { isInScope, isMarked } = factor
  const title = factor.title || t('scope.factors.unnamed')
  const state = isInScope ? (isMarked ? 'both' : 'scopeOnly') : isMarked ? 'benchmarkOnly' : 'neither'
  const put = (isIn: boolean) => {
    if (!report(choice.choose(factor.id, isIn)).ok) return
    if (!isIn)
      show({ text: t('scope.factors.takenOut', { title }), onUndo: () => void report(choice.choose(factor.id, true)) })
  }
  const mark = () => {
    const docs = docsOf(here.place.circles)
    const instance = Object.values(docs).flatMap((doc) => readForm(doc, factor.id) ?? [])[0]
    if (instance) report(setInScope({ docs, form }, author(), instance, true))
  }
  return (
    <li className={styles.item} data-item={factor.id}>
      <div className={classes(styles.line, styles.middle)}>
        <div className={styles.grow}>
          <Link href={`/p/${id}/benchmark/${factor.id}`} className={styles.factor}>
            <bdi lang={factor.language || undefined}>{title}</bdi>
          </Link>
          <p className={styles.origin}>
            {state !== 'neither' && <Icon name={isInScope ? 'check' : 'star'} size={1} />}
            {t(`scope.factors.state.${state}`)}
          </p>
        </div>
        <Row>
          {choice.mayChoose && !isInScope && (
            <Button icon="plus" label={t('scope.factors.takeOf', { title })} onClick={() => put(true)}>
              {t('scope.factors.take')}
            </Button>
          )}
          {mayWrite && state === 'scopeOnly' && (
            <Button icon="star" label={t('scope.factors.markOf', { title })} onClick={mark}>
              {t('scope.factors.mark')}
            </Button>
          )}
          {choice.mayChoose && isInScope && (
            <Button
              kind="quiet"
              icon="close"
              label={t('scope.factors.takeOutOf', { title })}
              onClick={() => put(false)}
            >
              {t('scope.factors.takeOut')}
            </Button>
          )}
        </Row>
      </div>
    </li>
  )
}
