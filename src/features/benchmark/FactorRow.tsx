import { Link, useLocation } from 'wouter'
import { moveFactor, removeFactor, setContextual } from '../../documents/benchmarkFactors.ts'
import type { Factor } from '../../documents/benchmarkTypes.ts'
import { classes } from '../../ui/classes.ts'
import { Facts } from '../../ui/data/Facts.tsx'
import { Menu, type MenuItem } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import shared from './benchmark.module.css'
import styles from './FactorRow.module.css'
import { ScopeTie } from './ScopeTie.tsx'
import { TemplateMark } from './TemplateMark.tsx'

export type FactorRowProps = {
  readonly factor: Factor
  /** It is the benchmark's own form: it cannot be removed alone. */
  readonly isHead: boolean
  /** Some factors are picked: the others stay in sight, greyed. */
  readonly isPicked: boolean
  readonly before: readonly Factor[]
  readonly after: Factor | undefined
}

/** One key factor of the menu. */
export function FactorRow(props: FactorRowProps) {
  const { factor, isPicked } = props
  const { t } = useTexts()
  const { address, isOpen } = useBenchmark()
  const { instance, isInScope, questions, measures, rationale } = factor
  const title = factor.title.text || t('benchmark.factor.unnamed')
  const isLeft = isPicked && !isInScope
  return (
    <li className={classes(shared.framed, isLeft && styles.left)} data-item={instance.id}>
      <div className={styles.head}>
        <h3 dir="auto">
          <Link href={`${address}/${instance.id}`} className={classes(shared.factorLink, isLeft && styles.pale)}>
            <bdi lang={factor.title.language || undefined}>{title}</bdi>
          </Link>
        </h3>
        {isOpen && <FactorMenu {...props} title={title} />}
      </div>
      {rationale.text && (
        <p className={classes(shared.why, isLeft && styles.pale)} lang={rationale.language || undefined} dir="auto">
          {rationale.text}
        </p>
      )}
      <Facts>
        <TemplateMark template={factor.template} />
        <span>
          {t('benchmark.factor.questions', { count: questions.length })} ·{' '}
          {t('benchmark.factor.measures', { count: measures.length })}
        </span>
        {isLeft && <span>{t('benchmark.factor.notNow')}</span>}
      </Facts>
      {/* biome-ignore lint/a11y/useSemanticElements: one box, named by what it is about */}
      <div role="group" aria-label={title}>
        <ScopeTie factor={factor} />
      </div>
    </li>
  )
}

function FactorMenu({ factor, isHead, before, after, title }: FactorRowProps & { readonly title: string }) {
  const { t } = useTexts()
  const { at, place, commands } = useBenchmark()
  const show = useToast()
  const [, go] = useLocation()
  const { report } = commands
  const { instance } = factor
  const move = (to: Factor | undefined) =>
    void report(moveFactor(at, place.author(), instance.id, to?.instance.id ?? null))
  const outside = () => {
    if (!report(setContextual(at, place.author(), instance, true)).ok) return
    const onUndo = () => void report(setContextual(at, place.author(), instance, false))
    show({ text: t('benchmark.factor.movedOut', { title }), onUndo })
  }
  const remove = () => {
    if (!report(removeFactor(at, place.author(), instance.id)).ok) return
    const onUndo = () => void report(removeFactor(at, place.author(), instance.id, false))
    show({ text: t('benchmark.factor.removed', { title }), onUndo })
  }
  const items: readonly (MenuItem | false)[] = [
    before.length > 0 && { id: 'up', label: t('benchmark.factor.up'), icon: 'up', onChoose: () => move(before.at(-2)) },
    after !== undefined && { id: 'down', label: t('benchmark.factor.down'), icon: 'down', onChoose: () => move(after) },
    { id: 'context', label: t('benchmark.factor.toContext'), icon: 'arrow', onChoose: outside },
    { id: 'form', label: t('benchmark.menu.form'), icon: 'file', onChoose: () => go(place.addressOf(instance.id)) },
    !isHead && { id: 'remove', label: t('benchmark.factor.remove'), icon: 'trash', onChoose: remove },
  ]
  return <Menu label={t('benchmark.factor.menu', { title })} items={items.filter((item) => !!item)} />
}
